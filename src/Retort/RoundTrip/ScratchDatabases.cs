using Retort.Scratch;

namespace Retort.RoundTrip;

/// <summary>A scratch server as one for round trips.</summary>
internal sealed class ScratchDatabases(ScratchServer server) : IThrowawayServer
{
    public string Description => server.Description;

    public bool IsOwn => server.IsOwn;

    public async Task<IThrowawayDatabase> CreateAsync(IThrowawayDatabase? template, CancellationToken cancellationToken) =>
        new Database(await server.CreateDatabaseAsync((template as Database)?.Inner, cancellationToken));

    private sealed class Database(ScratchDatabase inner) : IThrowawayDatabase
    {
        public ScratchDatabase Inner => inner;

        public string ConnectionString => inner.ConnectionString;

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
