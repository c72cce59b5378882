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

        await store.EnsureAsync(cancellationToken);
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

        await store.EnsureAsync(cancellationToken);
        var change = new RowChange([.. store.Rows.Except(rows)], null, [.. rows.Except(store.Rows)]);
        string[] writes = [.. store.Versions.Write(change)];
        var hits = await connection.ExecuteAsync(["BEGIN", .. writes, store.LogTable.Add(LogEvent.Stamped, rows: rows)], cancellationToken);
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
            connection.Server, store.HasVersionTable, store.Rows, [.. store.Log.Applied.Where(Applied(store.Rows))], [.. store.Log.Attempts.Select(attempt => attempt.Summary)]);
    }

    /// <summary>Leaves out what another tool has undone since. Of rows that the project does not know, only the log can tell what led to them.</summary>
    private Func<AppliedRevision, bool> Applied(IReadOnlyList<string> rows)
    {
        try
        {
            var applied = chain.Graph.Applied(rows).Select(revision => revision.Id).ToHashSet(StringComparer.Ordinal);
            return logged => applied.Contains(logged.Revision);
        }
        catch (DiagnosticException)
        {
            return _ => true;
        }
    }
}
