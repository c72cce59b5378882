using Retort.Postgres;

namespace Retort.Tests.Operations;

/// <summary>Statements that PostgreSQL refuses inside a transaction say so, and say how to see that they have had their effect.</summary>
public sealed class AloneTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_concurrent_index_is_verified_only_when_it_is_valid()
    {
        var database = fixture.Database;
        var create = Alone(op => op.CreateIndex("Ix'1", "o'dd", ["a"], unique: true, concurrently: true));
        Assert.Equal(false, await AskAsync(create));
        await database.ExecuteAsync("CREATE TABLE \"o'dd\" (a integer)");
        await database.ExecuteAsync("INSERT INTO \"o'dd\" VALUES (1), (1)");
        Assert.Equal(false, await AskAsync(create));

        // The build fails on the duplicate and leaves an index that is not valid.
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => database.ExecuteAsync(create.Sql));
        Assert.Equal(1L, await database.ScalarAsync("SELECT count(*) FROM pg_index WHERE indrelid = '\"o''dd\"'::regclass"));
        Assert.Equal(false, await AskAsync(create));

        var drop = Alone(op => op.DropIndex("Ix'1", "o'dd", concurrently: true));
        Assert.Equal(false, await AskAsync(drop));
        await database.ExecuteAsync(drop.Sql);
        Assert.Equal(true, await AskAsync(drop));
        await database.ExecuteAsync("DELETE FROM \"o'dd\"");
        await database.ExecuteAsync(create.Sql);
        Assert.Equal(true, await AskAsync(create));
    }

    [Fact]
    public async Task A_concurrent_detachment_is_verified_by_the_catalog()
    {
        var database = fixture.Database;
        var detach = Alone(op => op.DetachPartition("parted", "part", schema: "public", concurrently: true));
        Assert.Equal(true, await AskAsync(detach));
        await database.ExecuteAsync("CREATE TABLE parted (a integer) PARTITION BY LIST (a)");
        await database.ExecuteAsync("CREATE TABLE part PARTITION OF parted FOR VALUES IN (1)");
        Assert.Equal(false, await AskAsync(detach));
        await database.ExecuteAsync(detach.Sql);
        Assert.Equal(true, await AskAsync(detach));
    }

    [Fact]
    public async Task PostgreSQL_refuses_these_inside_a_transaction()
    {
        var database = fixture.Database;
        await database.ExecuteAsync("CREATE TABLE alone (a integer PRIMARY KEY)");
        await database.ExecuteAsync("CREATE INDEX alone_ix ON alone (a)");
        Action<MigrationBuilder>[] all =
        [
            op => op.CreateIndex("ix", "alone", ["a"], concurrently: true), op => op.DropIndex("alone_ix", concurrently: true),
            op => op.ReindexIndex("alone_ix", concurrently: true), op => op.ReindexTable("alone", concurrently: true),
        ];
        foreach (var record in all)
        {
            await using var connection = await database.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var command = new Npgsql.NpgsqlCommand(Alone(record).Sql, connection);
            var fault = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            Assert.Equal("25001", fault.SqlState);
        }
    }

    [Fact]
    public void The_others_share_the_transaction()
    {
        var op = new MigrationBuilder();
        op.CreateIndex("ix", "t", ["a"]);
        op.DropIndex("ix");
        op.DetachPartition("t", "p");
        op.DetachPartition("t", "p", finalize: true);
        op.ReindexTable("t");
        Assert.All(op.Operations.SelectMany(recorded => SqlWriter.Write(recorded.Operation)), statement => Assert.Equal(StatementScope.Transaction, statement.Scope));
    }

    [Fact]
    public void A_bulk_insert_is_cut_into_statements_of_a_thousand_rows()
    {
        var op = new MigrationBuilder();
        op.BulkInsert("t", ["a"], [.. Enumerable.Range(0, 2500).Select(i => new object?[] { i })]);
        op.BulkInsert("t", ["a"], []);
        var counts = SqlWriter.Write(op.Operations[0].Operation).Select(statement => statement.Sql.Count(c => c == '\n'));
        Assert.Equal([1000, 1000, 500], counts);
        Assert.Empty(SqlWriter.Write(op.Operations[1].Operation));
    }

    private static Statement Alone(Action<MigrationBuilder> record)
    {
        var op = new MigrationBuilder();
        record(op);
        var statement = Assert.Single(SqlWriter.Write(Assert.Single(op.Operations).Operation));
        Assert.Equal(StatementScope.Alone, statement.Scope);
        return statement;
    }

    private async Task<object?> AskAsync(Statement statement) => await fixture.Database.ScalarAsync($"SELECT {statement.Verify}");
}
