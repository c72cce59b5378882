namespace Retort.TestKit;

/// <summary>The server that all tests of a process share; it starts when the first of them needs it.</summary>
public sealed class SharedServer
{
    private readonly Func<Task<PostgresServer>> _server;

    internal SharedServer(Func<Task<PostgresServer>> server) => _server = server;

    /// <summary>Makes an empty database, which is dropped when it is disposed of.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not on this machine; the message says what to install.</exception>
    /// <param name="template">A database of this server to copy, to which nobody may be connected; without one it is empty.</param>
    public async Task<PostgresDatabase> CreateDatabaseAsync(PostgresDatabase? template = null) => await (await _server()).CreateDatabaseAsync(template);

    /// <summary>Makes a role that may connect with a password of its own, and may do nothing else. It outlives the test, so its name has to be its own.</summary>
    public async Task CreateUserAsync(string name, string password) => await (await _server()).CreateUserAsync(name, password);
}
