namespace Retort.TestKit.Tests;

public sealed class DataSnapshotTests
{
    [Theory]
    [InlineData("UPDATE a SET name = NULL WHERE id = 1")]
    [InlineData("INSERT INTO a SELECT * FROM a WHERE id = 1")]
    [InlineData("SELECT nextval('numbers')")]
    [InlineData("DELETE FROM a")]
    public async Task A_changed_row_or_sequence_shows(string change)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE a (id int, name text)");
        await database.ExecuteAsync("CREATE SEQUENCE numbers");
        await database.ExecuteAsync("INSERT INTO a VALUES (1, 'x'), (2, 'null')");
        await using var connection = await database.OpenAsync();
        var before = await DataSnapshot.TakeAsync(connection);
        Assert.Equal(before, await DataSnapshot.TakeAsync(connection));

        await database.ExecuteAsync(change);

        Assert.NotEqual(before, await DataSnapshot.TakeAsync(connection));
        Assert.DoesNotContain("a: ", await DataSnapshot.TakeAsync(connection, "a"), StringComparison.Ordinal);
    }
}
