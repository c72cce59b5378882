namespace Retort.TestKit;

/// <summary>The server that all tests of a process share; it starts when the first of them needs it.</summary>
public sealed class SharedServer
{
    private readonly Func<Task<PostgresServer>> _server;

    internal SharedServer(Func<Task<PostgresServer>> server) => _server = server;

    /// <summary>Makes an empty database, which is dropped when it is disposed of.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not on this machine; the message says what to install.</exception>
    public async Task<PostgresDatabase> CreateDatabaseAsync() => await (await _server()).CreateDatabaseAsync();
}
