using Retort.Operations;
using Retort.Postgres;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

/// <summary>The rows of enum columns go with the values.</summary>
public sealed class EnumRowTests
{
    [Fact]
    public async Task Rows_follow_the_mapping_there_and_back()
    {
        await using var database = await PrepareAsync();
        var replace = Replace();
        await ApplyAsync(database, replace);
        Assert.Equal("happy,ok,{happy,ok}", await RowsAsync(database));
        Assert.Equal("happy", await database.ScalarAsync("INSERT INTO t DEFAULT VALUES RETURNING m::text"));
        await database.ExecuteAsync("DELETE FROM t WHERE n IS NULL");
        await ApplyAsync(database, replace.Reverse()!);
        Assert.Equal("sad,ok,{sad,ok}", await RowsAsync(database));
        Assert.Equal("sad", await database.ScalarAsync("INSERT INTO t DEFAULT VALUES RETURNING m::text"));
    }

    [Fact]
    public async Task A_row_with_a_value_that_has_no_place_stops_the_change()
    {
        await using var database = await PrepareAsync();
        await ApplyAsync(database, Replace());
        await database.ExecuteAsync("UPDATE t SET m = 'meh'");
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => ApplyAsync(database, Replace().Reverse()!));
        Assert.Equal("22P02", error.SqlState);
    }

    [Fact]
    public void Values_that_became_one_that_was_there_stay_as_they_are_on_the_way_back()
    {
        var op = new MigrationBuilder();
        op.ReplaceEnum("mood", ["ok", "happy"], [], [MapValue("sad", "ok"), MapValue("glad", "happy")], existingValues: ["sad", "ok", "glad"]);
        var reverse = Assert.IsType<ReplaceEnumValues>(op.Operations[0].Operation.Reverse());
        Assert.Equal([MapValue("happy", "glad")], reverse.Mapping);
        Assert.Equal(["sad", "ok", "glad"], reverse.Values);
    }

    [Fact]
    public async Task Whether_a_value_was_added_can_be_asked_before_and_after()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var op = new MigrationBuilder();
        op.AddEnumValue("Mo'od", "it's", schema: "a.b");
        var add = Assert.Single(SqlWriter.Write(op.Operations[0].Operation));
        Assert.Equal(StatementScope.Alone, add.Scope);
        Assert.Equal(false, await database.ScalarAsync($"SELECT {add.Verify}"));
        await database.ExecuteAsync("CREATE SCHEMA \"a.b\"");
        await database.ExecuteAsync("CREATE TYPE \"a.b\".\"Mo'od\" AS ENUM ('x')");
        Assert.Equal(false, await database.ScalarAsync($"SELECT {add.Verify}"));
        await database.ExecuteAsync(add.Sql);
        Assert.Equal(true, await database.ScalarAsync($"SELECT {add.Verify}"));
    }

    private static Operation Replace()
    {
        var op = new MigrationBuilder();
        op.ReplaceEnum(
            "mood",
            ["happy", "ok", "meh"],
            [
                EnumColumn("t", "m", defaultSql: "'happy'", existingDefaultSql: "'sad'::mood"),
                EnumColumn("t", "n"),
                EnumColumn("t", "ms", isArray: true),
            ],
            [MapValue("sad", "happy")],
            existingValues: ["sad", "ok"]);
        return op.Operations[0].Operation;
    }

    private static async Task<PostgresDatabase> PrepareAsync()
    {
        var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TYPE mood AS ENUM ('sad', 'ok')");
        await database.ExecuteAsync("CREATE TABLE t (m mood DEFAULT 'sad', n mood, ms mood[])");
        await database.ExecuteAsync("INSERT INTO t VALUES ('sad', 'ok', '{sad,ok}')");
        return database;
    }

    private static async Task ApplyAsync(PostgresDatabase database, Operation operation)
    {
        foreach (var statement in SqlWriter.Write(operation))
        {
            await database.ExecuteAsync(statement.Sql);
        }
    }

    private static async Task<object?> RowsAsync(PostgresDatabase database) =>
        await database.ScalarAsync("SELECT concat_ws(',', m, n, ms) FROM t");
}
