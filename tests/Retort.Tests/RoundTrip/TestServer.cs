using Retort.RoundTrip;

namespace Retort.Tests.RoundTrip;

/// <summary>The tests' server as one for round trips.</summary>
internal sealed class TestServer(Func<PostgresDatabase?, Task<PostgresDatabase>> create, bool isOwn) : IThrowawayServer
{
    private static readonly Lazy<Task<int>> Version = new(async () =>
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        return connection.PostgreSqlVersion.Major;
    });

    /// <summary>The one that all tests share: others make roles on it meanwhile.</summary>
    public static TestServer Shared { get; } = new(template => PostgresServer.Shared.CreateDatabaseAsync(template), isOwn: false);

    public string Description => "the tests' server";

    public bool IsOwn => isOwn;

    /// <summary>The major version of the one that all tests share.</summary>
    public static Task<int> VersionAsync() => Version.Value;

    public static TestServer Of(PostgresServer server) => new(server.CreateDatabaseAsync, isOwn: true);

    public async Task<IThrowawayDatabase> CreateAsync(IThrowawayDatabase? template, CancellationToken cancellationToken) => new Database(await create((template as Database)?.Inner));

    private sealed class Database(PostgresDatabase inner) : IThrowawayDatabase
    {
        public PostgresDatabase Inner => inner;

        public string ConnectionString => inner.ConnectionString;

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
