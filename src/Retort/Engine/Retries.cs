using Npgsql;

namespace Retort.Engine;

/// <summary>How often, and after how long, something is tried again that others were in the way of.</summary>
internal sealed class Retries(MigratorOptions options, Action<MigrationEvent> tell)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The attempt that runs, from 1.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>
    /// Whether an error is one of those that another attempt may not meet: a lock wait that was too long, a deadlock, a serialization failure, and
    /// the server's word for two sessions in one row of its catalogs.
    /// </summary>
    public bool May(PostgresException exception) => Attempt < options.LockAttempts
        && (exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            || (exception.SqlState == PostgresErrorCodes.InternalError && exception.MessageText.Contains("tuple concurrently", StringComparison.Ordinal)));

    /// <summary>Waits: half a second, then twice as long each time up to half a minute, not the same for all who wait.</summary>
    public async Task WaitAsync(PostgresException exception, CancellationToken cancellationToken)
    {
        var delay = TimeSpan.FromSeconds(0.5 * Math.Pow(2, Attempt - 1));
        delay = (delay < Longest ? delay : Longest) * (0.75 + (Random.Shared.NextDouble() / 2));
        Attempt++;
        tell(new Retrying(exception.MessageText, Attempt, options.LockAttempts, delay));
        await Task.Delay(delay, cancellationToken);
    }
}
