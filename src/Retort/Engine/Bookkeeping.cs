using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Reads and writes what a database remembers of its revisions, without running any.</summary>
internal sealed class Bookkeeping(MigrationChain chain, ConnectionTarget target, MigratorOptions options, Action<MigrationEvent> tell)
{
    public async Task<DatabaseState> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await MigrationRun.ConnectAsync(target, options, forWriting: false, tell, cancellationToken);
        return await StateAsync(connection, cancellationToken);
    }

    public async Task<DatabaseState> EnsureAsync(CancellationToken cancellationToken)
    {
        await using var connection = await MigrationRun.ConnectAsync(target, options, forWriting: true, tell, cancellationToken);
        await using var migrationLock = await MigrationLock.AcquireAsync(connection, options.VersionTable, options.LockWait, tell, cancellationToken);
        var store = await VersionStore.ReadAsync(connection, options.VersionTable, chain.AssemblyVersion, cancellationToken);
        if (options.Confirm is { } confirm && !store.IsComplete && !await confirm(new Planned(connection.Server, Direction.Up, store.Rows, store.Rows, [], []), cancellationToken))
        {
            throw NotConfirmed(connection);
        }

        await store.EnsureAsync(needsLog: true, tell, cancellationToken);
        return await StateAsync(connection, cancellationToken);
    }

    public async Task<MigrationResult> StampAsync(IReadOnlyList<string> targets, bool purge, CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        await using var connection = await MigrationRun.ConnectAsync(target, options, forWriting: true, tell, cancellationToken);
        await using var migrationLock = await MigrationLock.AcquireAsync(connection, options.VersionTable, options.LockWait, tell, cancellationToken);
        var store = await VersionStore.ReadAsync(connection, options.VersionTable, chain.AssemblyVersion, cancellationToken);
        if (!purge)
        {
            KnownRows.Check(chain.Graph, store, isRepair: true);
        }

        var rows = chain.Graph.Stamp(purge ? [] : store.Rows, targets);
        tell(new Planned(connection.Server, Direction.Up, store.Rows, rows, [], []));
        if (options.Confirm is { } confirm && !rows.SequenceEqual(store.Rows) && !await confirm(new Planned(connection.Server, Direction.Up, store.Rows, rows, [], []), cancellationToken))
        {
            throw NotConfirmed(connection);
        }

        await store.EnsureAsync(needsLog: false, tell, cancellationToken);
        var change = new RowChange([.. store.Rows.Except(rows)], null, [.. rows.Except(store.Rows)]);
        string[] writes = [.. store.Versions.Write(change)];
        var hits = await connection.ExecuteAsync(["BEGIN", .. writes, .. store.KeepsLog ? [store.LogTable.Add(LogEvent.Stamped, rows: rows)] : Array.Empty<string>()], cancellationToken);
        if (hits.Skip(1).Take(writes.Length).Any(hit => hit != 1))
        {
            throw Rules.VersionTableChanged.Error($"{store.Versions.Table} was changed by somebody else while it was stamped. It was left as it is; run the command again.");
        }

        await connection.ExecuteAsync("COMMIT", cancellationToken);
        return new MigrationResult(connection.Server, store.Rows, rows, []);
    }

    private static DiagnosticException NotConfirmed(EngineConnection connection) =>
        Rules.NotConfirmed.Error($"{connection.Server} was not changed: nobody said yes. Run it again and say yes, or give --yes.");

    private async Task<DatabaseState> StateAsync(EngineConnection connection, CancellationToken cancellationToken)
    {
        var store = await VersionStore.ReadAsync(connection, options.VersionTable, chain.AssemblyVersion, cancellationToken);
        return new DatabaseState(
            connection.Server, store.HasVersionTable, store.Rows, [.. Applied(store)], [.. store.Log.Attempts.Select(attempt => attempt.Summary)]);
    }

    /// <summary>The log remembers what a stamp has taken away. What stands below a row that the project does not have, only the log knows.</summary>
    private IEnumerable<AppliedRevision> Applied(VersionStore store)
    {
        if (!store.Rows.All(row => chain.Graph.Find(row) is not null))
        {
            return store.Log.Applied;
        }

        var applied = new HashSet<string>(store.Rows, StringComparer.Ordinal);
        foreach (var row in store.Rows)
        {
            applied.UnionWith(chain.Graph.Ancestors(row).Select(revision => revision.Id));
        }

        return store.Log.Applied.Where(logged => applied.Contains(logged.Revision));
    }
}
