namespace Retort.TestKit.Tests;

public sealed class CatalogSnapshotTests
{
    private static readonly string[] Schema =
    [
        "CREATE TABLE a (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL DEFAULT 'x')", "CREATE INDEX a_name ON a (lower(name))",
        "CREATE TYPE mood AS ENUM ('good', 'bad')", "CREATE VIEW v AS SELECT name FROM a", "COMMENT ON TABLE a IS 'all of it'",
    ];

    [Fact]
    public async Task Two_databases_that_were_made_alike_are_equal_although_one_has_rows()
    {
        await using var one = await MakeAsync(Schema);
        await using var other = await MakeAsync(["CREATE TABLE gone (a int)", "DROP TABLE gone", .. Schema, "INSERT INTO a (name) VALUES ('row')"]);

        Assert.Equal(await one.CatalogAsync(), await other.CatalogAsync());
    }

    [Theory]
    [InlineData("ALTER TABLE a ALTER name DROP NOT NULL")]
    [InlineData("DROP INDEX a_name")]
    [InlineData("ALTER TYPE mood ADD VALUE 'odd'")]
    [InlineData("GRANT SELECT ON a TO PUBLIC")]
    [InlineData("COMMENT ON TABLE a IS 'some of it'")]
    [InlineData("ALTER TABLE a SET (fillfactor = 50)")]
    public async Task One_difference_shows(string difference)
    {
        await using var one = await MakeAsync(Schema);
        await using var other = await MakeAsync([.. Schema, difference]);

        Assert.NotEqual(await one.CatalogAsync(), await other.CatalogAsync());
    }

    private static async Task<PostgresDatabase> MakeAsync(IEnumerable<string> statements)
    {
        var database = await PostgresServer.Shared.CreateDatabaseAsync();
        foreach (var statement in statements)
        {
            await database.ExecuteAsync(statement);
        }

        return database;
    }
}
