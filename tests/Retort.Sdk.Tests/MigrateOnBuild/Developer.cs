namespace Retort.Sdk.Tests;

/// <summary>A developer with projects and a database of their own.</summary>
internal sealed class Developer : IAsyncDisposable
{
    public const string Migrate = "<MigrateOnBuild>true</MigrateOnBuild>";

    private Developer(PostgresDatabase database) => Database = database;

    public Workspace Workspace { get; } = new();

    public PostgresDatabase Database { get; }

    public static async Task<Developer> CreateAsync() => new(await PostgresServer.Shared.CreateDatabaseAsync());

    /// <summary>One who has the project <c>Shop</c>.</summary>
    public static async Task<Developer> CreateAsync(IEnumerable<SourceFile> sources, string properties = Migrate)
    {
        var developer = await CreateAsync();
        developer.Workspace.Add("Shop", sources, properties);
        return developer;
    }

    /// <summary>Builds, with the connection string in the environment and messages shown that are seldom needed.</summary>
    public Task<BuildResult> BuildAsync(string project = "Shop", params string[] arguments) => DotNetAsync(["build", project, "-v:n", .. arguments]);

    public Task<BuildResult> DotNetAsync(params string[] arguments) => Workspace.DotNetAsync([("RETORT_CONNECTION", Database.ConnectionString)], arguments);

    /// <summary>The rows of the version table; null where there is no such table.</summary>
    public async Task<string?> VersionAsync() =>
        await Database.ScalarAsync("SELECT to_regclass('alembic_version')::text") is null
            ? null
            : (string?)await Database.ScalarAsync("SELECT coalesce(string_agg(version_num, ',' ORDER BY version_num), '') FROM alembic_version");

    public async ValueTask DisposeAsync()
    {
        Workspace.Dispose();
        await Database.DisposeAsync();
    }
}
