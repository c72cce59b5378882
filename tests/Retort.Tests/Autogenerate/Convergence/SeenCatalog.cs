using System.Text.RegularExpressions;
using Npgsql;
using Retort.Postgres.Catalog;
using CatalogSnapshot = Retort.Postgres.Catalog.CatalogSnapshot;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>All that the catalogs of a server say of a database, with the eyes of a round trip.</summary>
internal sealed partial class SeenCatalog
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

    /// <summary>In what another one differs from this, in words; the order of columns aside.</summary>
    public Task<string> DifferencesAsync(SeenCatalog after) => DifferencesAsync(after, _ => true);

    /// <summary>The same without the names that PostgreSQL 18 gives to NOT NULL: of a table that had another name or was no partition they are other ones, and a column tells itself that it takes no null.</summary>
    public Task<string> DifferencesFromOriginAsync(SeenCatalog after) => DifferencesAsync(after, text => !NotNull().IsMatch(text));

    private async Task<string> DifferencesAsync(SeenCatalog after, Func<string, bool> counts)
    {
        var (_, pristine) = await Shared.Value;
        var differences = await CatalogComparison.RunAsync(_snapshot, after._snapshot, () => Task.FromResult(pristine));
        return string.Join('\n', differences.Where(difference => !difference.IsOrder && counts(difference.Text)).Select(difference => difference.Text));
    }

    [GeneratedRegex(@"^constraint \S+_not_null on \S+( is (gone|left over)|: )")]
    private static partial Regex NotNull();
}
