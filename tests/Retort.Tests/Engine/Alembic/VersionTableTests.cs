using System.Text.Json.Nodes;
using Retort.Postgres;
using Retort.Schema;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>The version table, in every shape that Alembic makes or that people give it.</summary>
public sealed class VersionTableTests
{
    public static TheoryData<string, string?, bool> Shapes => new()
    {
        { "alembic_version", null, true },
        { "alembic_version", null, false },
        { "alembic_version", "ops", true },
        { "Shop Versions", null, true },
        { "Shop Versions", "Ops Team", false },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_table_that_Retort_makes_is_the_one_that_Alembic_makes(string table, string? schema, bool key)
    {
        var (configure, options) = Settings(table, schema, key);
        await using var byAlembic = await CreateAsync(schema);
        await using var byRetort = await CreateAsync(schema);
        (await new AlembicSide(TwinChain.Branched.Folder, byAlembic, configure).EnsureVersionAsync()).EnsureSuccess();
        await new RetortSide(TwinChain.Branched.Chain, byRetort, options).EnsureVersionAsync();

        var expected = await byAlembic.CatalogWithoutLogAsync();
        var made = await byRetort.CatalogWithoutLogAsync();
        Assert.Contains("version_num", expected, StringComparison.Ordinal);

        // Without a key Alembic's table differs, because Alembic was told to; Retort always makes one.
        Assert.Equal(key, expected == made);
        Assert.Contains("_pkc", made, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Both_move_a_database_by_turns_whose_version_table_is_of_that_shape(string table, string? schema, bool key)
    {
        var (configure, options) = Settings(table, schema, key);
        await using var database = await CreateAsync(schema);
        var alembic = new AlembicSide(TwinChain.Branched.Folder, database, configure);
        var retort = new RetortSide(TwinChain.Branched.Chain, database, options);
        (await alembic.UpgradeAsync("b1bb")).EnsureSuccess();
        await TakeTurnsAsync(database, alembic, retort, Identifier.Quote(options.VersionTable));
    }

    [Theory]
    [InlineData("version_num varchar(64) NOT NULL PRIMARY KEY")]
    [InlineData("version_num text NOT NULL PRIMARY KEY")]
    [InlineData("version_num text")]
    [InlineData("version_num character(4) NOT NULL PRIMARY KEY")]
    [InlineData("id serial PRIMARY KEY, version_num varchar(32) NOT NULL UNIQUE")]
    [InlineData("version_num varchar(32) NOT NULL PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now(), note text")]
    public async Task Both_move_a_database_by_turns_whose_version_table_was_made_by_hand(string columns)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync($"CREATE TABLE alembic_version ({columns})");
        var retort = new RetortSide(TwinChain.Branched.Chain, database);
        Assert.Empty((await retort.StateAsync()).Rows);
        await retort.UpgradeAsync("b1bb");
        await TakeTurnsAsync(database, new AlembicSide(TwinChain.Branched.Folder, database), retort, "alembic_version");
    }

    [Fact]
    public async Task A_table_without_rows_is_base()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var alembic = new AlembicSide(TwinChain.Branched.Folder, database);
        (await alembic.EnsureVersionAsync()).EnsureSuccess();
        var retort = new RetortSide(TwinChain.Branched.Chain, database);
        Assert.True((await retort.StateAsync()).HasVersionTable);
        Assert.Equal(["a1aa"], (await retort.UpgradeAsync("a1aa")).RowsAfter);
        (await alembic.DowngradeAsync("-1")).EnsureSuccess();
        Assert.Equal("", await database.RowsAsync());
    }

    /// <summary>From b1bb through merge, dependency and back, by turns.</summary>
    private static async Task TakeTurnsAsync(PostgresDatabase database, AlembicSide alembic, RetortSide retort, string table)
    {
        await retort.UpgradeAsync("c2cc");
        Assert.Equal("b1bb c2cc", await database.RowsAsync(table));
        (await alembic.UpgradeAsync("z1zz")).EnsureSuccess();
        Assert.Equal("c2cc z1zz", await database.RowsAsync(table));
        await retort.UpgradeAsync("heads");
        Assert.Equal("e1ee z1zz", await database.RowsAsync(table));
        (await alembic.DowngradeAsync("d1dd")).EnsureSuccess();
        Assert.Equal("d1dd z1zz", await database.RowsAsync(table));
        await retort.DowngradeAsync("net@base");
        Assert.Equal("d1dd", await database.RowsAsync(table));
        (await alembic.DowngradeAsync("side@c1cc")).EnsureSuccess();
        Assert.Equal("b1bb c1cc", await database.RowsAsync(table));
        await retort.DowngradeAsync("base");
        Assert.Equal("", await database.RowsAsync(table));
    }

    private static (JsonObject Configure, MigratorOptions Options) Settings(string table, string? schema, bool key) => (
        new JsonObject { ["version_table"] = table, ["version_table_schema"] = schema, ["version_table_pk"] = key },
        new MigratorOptions { VersionTable = new QualifiedName(schema, table) });

    private static async Task<PostgresDatabase> CreateAsync(string? schema)
    {
        var database = await PostgresServer.Shared.CreateDatabaseAsync();
        if (schema is not null)
        {
            await database.ExecuteAsync($"CREATE SCHEMA {Identifier.Quote(schema)}");
        }

        return database;
    }
}
