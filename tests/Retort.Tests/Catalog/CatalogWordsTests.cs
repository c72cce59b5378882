using Npgsql;
using Retort.Postgres.Catalog;

namespace Retort.Tests.Catalog;

public sealed class CatalogWordsTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Every_attribute_that_this_server_has_is_called_something()
    {
        await using var connection = await fixture.Database.OpenAsync();
        await using var command = new NpgsqlCommand(CatalogTable.Question, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var columns = new List<(string Table, CatalogColumn Column)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            columns.Add((reader.GetString(0), new(reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetBoolean(4), reader.IsDBNull(5) ? null : reader.GetString(5))));
        }

        var tables = columns.GroupBy(column => column.Table).Select(group => new CatalogTable(group.Key, [.. group.Select(column => column.Column)]));

        Assert.Equal([], tables.SelectMany(Wordless));
    }

    private static IEnumerable<string> Wordless(CatalogTable table) => CatalogQuery.AttributeNames(table)
        .Where(name => table.Columns.Any(column => table.Attribute(column) == name) && !CatalogAttributeWords.All.ContainsKey(name))
        .Select(name => $"{table.Name}: {name}");
}
