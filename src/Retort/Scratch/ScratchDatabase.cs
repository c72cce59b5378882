namespace Retort.Scratch;

/// <summary>A throwaway database. Disposing of it drops it, whoever is still connected.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly ScratchSession _session;
    private readonly ExitCleanup? _atExit;
    private int _isGone;

    /// <summary>Gives it a name; it is made by its server.</summary>
    /// <param name="session">Its server.</param>
    /// <param name="outlivesServer">Whether the server stays when this process ends.</param>
    internal ScratchDatabase(ScratchSession session, bool outlivesServer)
    {
        _session = session;
        Name = ScratchName.Next('_');
        ConnectionString = session.ConnectionString(Name);
        _atExit = outlivesServer ? ExitCleanup.Register(() => DisposeAsync().AsTask().GetAwaiter().GetResult()) : null;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How to connect to it with Npgsql, without a pool. It has the password, so it is for no eyes.</summary>
    public string ConnectionString { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isGone, 1) == 0)
        {
            await _session.DropAsync(Name);
            _atExit?.Dispose();
        }
    }
}
