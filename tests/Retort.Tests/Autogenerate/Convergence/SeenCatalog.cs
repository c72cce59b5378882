using Npgsql;
using Retort.Postgres.Catalog;
using CatalogSnapshot = Retort.Postgres.Catalog.CatalogSnapshot;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>All that the catalogs of a server say of a database, with the eyes of a round trip.</summary>
internal sealed class SeenCatalog
{
    // The first database that is looked at is still as it was made; all others are younger.
    private static readonly Lazy<Task<(CatalogReader Reader, CatalogSnapshot Pristine)>> Shared = new(async () =>
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        var reader = await CatalogReader.CreateAsync(connection, withRoles: false, CancellationToken.None);
        return (reader, await reader.ReadAllAsync(connection, CancellationToken.None));
    });

    private readonly CatalogSnapshot _snapshot;

    private SeenCatalog(CatalogSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>Looks at a database in which nothing is yet; to be called before others are made.</summary>
    public static Task BeginAsync() => Shared.Value;

    /// <summary>Looks at a database that was made after the first one that was looked at.</summary>
    public static async Task<SeenCatalog> ReadAsync(NpgsqlConnection connection) => new(await (await Shared.Value).Reader.ReadAsync(connection, TestContext.Current.CancellationToken));

    /// <summary>In what another one differs from this, the order of columns aside, in words.</summary>
    public async Task<string> DifferencesAsync(SeenCatalog after)
    {
        var (_, pristine) = await Shared.Value;
        return string.Join('\n', (await CatalogComparison.RunAsync(_snapshot, after._snapshot, () => Task.FromResult(pristine))).Where(difference => !difference.IsOrder).Select(difference => difference.Text));
    }
}
