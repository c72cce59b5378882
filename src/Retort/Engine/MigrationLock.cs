using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Engine;

/// <summary>
/// The advisory lock that keeps two runs on one version table apart, on the migrating session itself: it lives exactly as long as that. It is
/// polled: a session that waits for it would hold a snapshot, for which CREATE INDEX CONCURRENTLY in the other run would wait in turn.
/// </summary>
internal sealed class MigrationLock : IAsyncDisposable
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(10);

    private const string Held =
        "EXISTS (SELECT FROM pg_catalog.pg_locks AS l WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.pid = pg_catalog.pg_backend_pid() "
        + "AND (l.classid::bigint << 32 | l.objid::bigint) = ";

    private readonly EngineConnection _connection;
    private readonly string _key;

    private MigrationLock(EngineConnection connection, string key)
    {
        _connection = connection;
        _key = key;
    }

    /// <summary>Takes the lock, and waits for it where another run has it.</summary>
    /// <exception cref="DiagnosticException">RET5010: it was not to be had in time.</exception>
    public static async Task<MigrationLock> AcquireAsync(
        EngineConnection connection, QualifiedName table, TimeSpan limit, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        var key = (await connection.QueryAsync($"SELECT {LockKey.Expression(table)}", row => row.GetInt64(0), cancellationToken))[0].ToString(CultureInfo.InvariantCulture);
        var migrationLock = new MigrationLock(connection, $"({key})::bigint");
        var waited = Stopwatch.StartNew();
        var told = TimeSpan.MinValue;
        for (var attempt = 0; !await migrationLock.TryAsync(cancellationToken); attempt++)
        {
            if (told == TimeSpan.MinValue || waited.Elapsed - told >= TellEvery)
            {
                told = waited.Elapsed;
                tell(new WaitingForRun(await migrationLock.HoldersAsync(cancellationToken), waited.Elapsed, limit));
            }

            if (waited.Elapsed >= limit)
            {
                throw migrationLock.AnotherRun(await migrationLock.HoldersAsync(cancellationToken), limit);
            }

            await Task.Delay(Pause(attempt, limit - waited.Elapsed), cancellationToken);
        }

        return migrationLock;
    }

    /// <summary>A statement that fails, with a division by zero, where this session does not hold it.</summary>
    public string Check => $"SELECT 1 OPERATOR(pg_catalog./) ({Held}{_key}))::pg_catalog.int4";

    /// <summary>Makes sure that it is still held: a migration may have called pg_advisory_unlock_all.</summary>
    /// <exception cref="DiagnosticException">RET5010: it is not, and another run has taken it.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (!await _connection.IsTrueAsync($"{Held}{_key})", cancellationToken) && !await TryAsync(cancellationToken))
        {
            throw AnotherRun(await HoldersAsync(cancellationToken), TimeSpan.Zero);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_connection.Raw.State == System.Data.ConnectionState.Open)
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
                await _connection.ExecuteAsync($"SELECT pg_catalog.pg_advisory_unlock({_key})", limit.Token);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or InvalidOperationException)
        {
            // The session is gone, and the lock with it; or it goes now.
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken) =>
        (await _connection.QueryAsync($"SELECT pg_catalog.pg_try_advisory_lock({_key})", row => row.GetBoolean(0), cancellationToken))[0];

    private Task<IReadOnlyList<Blocker>> HoldersAsync(CancellationToken cancellationToken) =>
        _connection.QueryAsync(BlockerQuery.OfLock(_key), BlockerQuery.Read, cancellationToken);

    private DiagnosticException AnotherRun(IReadOnlyList<Blocker> holders, TimeSpan limit) => Rules.AnotherRun.Error(
        $"Another run is at work on {_connection.Server}: {(holders.Count == 0 ? "a session that this role may not see" : string.Join(", ", holders))} holds the lock"
        + (limit > TimeSpan.Zero ? $", and has held it for the {limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} seconds that this run waited" : "")
        + ". Nothing was changed by this run. Try again when that one has ended, or end it with pg_terminate_backend.");

    /// <summary>A little longer each time, and not the same for all who wait.</summary>
    private static TimeSpan Pause(int attempt, TimeSpan left)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Min(1000, 50 * Math.Pow(1.5, attempt)) * (0.75 + (Random.Shared.NextDouble() / 2)));
        return left < pause ? (left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1)) : pause;
    }
}
