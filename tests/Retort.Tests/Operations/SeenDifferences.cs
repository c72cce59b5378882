using Npgsql;
using Retort.Postgres.Catalog;
using CatalogSnapshot = Retort.Postgres.Catalog.CatalogSnapshot;

namespace Retort.Tests.Operations;

/// <summary>What the comparison of a round trip says of a database, against the state in which it was when this was made.</summary>
internal sealed class SeenDifferences
{
    private static readonly Lazy<Task<CatalogSnapshot>> Pristine = new(async () =>
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        return await (await CatalogReader.CreateAsync(connection, withRoles: false, CancellationToken.None)).ReadAllAsync(connection, CancellationToken.None);
    });

    private readonly CatalogReader _reader;
    private readonly NpgsqlConnection _connection;
    private CatalogSnapshot? _before;

    private SeenDifferences(CatalogReader reader, NpgsqlConnection connection)
    {
        _reader = reader;
        _connection = connection;
    }

    /// <summary>Makes it for a database in which nothing is yet.</summary>
    public static async Task<SeenDifferences> CreateAsync(NpgsqlConnection connection) =>
        new(await CatalogReader.CreateAsync(connection, withRoles: false, TestContext.Current.CancellationToken), connection);

    /// <summary>Takes the state to compare with.</summary>
    public async Task RememberAsync() => _before = await _reader.ReadAsync(_connection, TestContext.Current.CancellationToken);

    /// <summary>The differences, in words.</summary>
    public async Task<IReadOnlyList<string>> TellAsync() =>
        [.. (await CatalogComparison.RunAsync(_before!, await _reader.ReadAsync(_connection, TestContext.Current.CancellationToken), () => Pristine.Value)).Select(difference => difference.Text)];
}
