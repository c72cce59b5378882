using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Retort.Engine;

/// <summary>
/// Looks after a session from a second one: when a statement takes longer than a moment, it asks who is in its way. Nothing depends on it; where
/// there is no second connection to be had, nobody is named.
/// </summary>
internal sealed class LockWatch : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly EngineConnection _watched;
    private readonly Action<MigrationEvent> _tell;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;
    private long _since;
    private IReadOnlyList<Blocker> _blockers = [];

    public LockWatch(EngineConnection watched, Action<MigrationEvent> tell)
    {
        _watched = watched;
        _tell = tell;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Who was last seen in the way of the statement that runs, or ran last.</summary>
    public IReadOnlyList<Blocker> Blockers => Volatile.Read(ref _blockers);

    /// <summary>Statements are sent from now on.</summary>
    public void Start()
    {
        Volatile.Write(ref _blockers, []);
        Volatile.Write(ref _since, Stopwatch.GetTimestamp());
    }

    /// <summary>They have ended.</summary>
    public void Stop() => Volatile.Write(ref _since, 0);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop;
        _end.Dispose();
    }

    private async Task LoopAsync()
    {
        NpgsqlConnection? connection = null;
        try
        {
            while (true)
            {
                await Task.Delay(Patience / 4, _end.Token);
                if (Volatile.Read(ref _since) is not 0 and var since && Stopwatch.GetElapsedTime(since) >= Patience)
                {
                    connection ??= await ConnectAsync();
                    await LookAsync(connection);
                    await Task.Delay(Patience, _end.Token);
                }
            }
        }
#pragma warning disable CA1031 // nothing depends on it, whatever the one who is told throws
        catch (Exception)
#pragma warning restore CA1031
        {
            // The run has ended, there is no second connection, or nobody wants to hear.
        }
        finally
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = _watched.Target.Create();
        try
        {
            await connection.OpenAsync(_end.Token);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task LookAsync(NpgsqlConnection connection)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(BlockerQuery.OfProcess(_watched.Raw.ProcessID.ToString(CultureInfo.InvariantCulture))));
        await using var reader = await batch.ExecuteReaderAsync(_end.Token);
        var blockers = new List<Blocker>();
        while (await reader.ReadAsync(_end.Token))
        {
            blockers.Add(BlockerQuery.Read(reader));
        }

        if (Volatile.Read(ref _since) != 0 && blockers.Count > 0 && !blockers.SequenceEqual(Blockers))
        {
            Volatile.Write(ref _blockers, blockers);
            _tell(new Blocked(blockers));
        }
    }
}
