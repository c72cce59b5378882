using Retort.Postgres;

namespace Retort.Tests.Scripts;

public sealed class HostileTextTests
{
    private const string Hostile = """
        CREATE TABLE t (id int, s text);
        INSERT INTO t VALUES (1, 'a :name :''x'' :"y" % %s \ \q $retort$ $$'), (2, $retort$ it's :name \q END $retort$), (3, E'back\\slash\' :x');
        INSERT INTO t SELECT 4, (ARRAY['p','q','r'])[1:2]::text || (ARRAY[1,2,3])[:2]::text;
        -- a comment with :name, 'a quote and \a backslash
        DO $$ DECLARE n int := 1; BEGIN INSERT INTO t VALUES (5, 'in $retort$ a block'); END $$;
        CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END;
        INSERT INTO t VALUES (6, 'the end') -- without a line break
        """;

    [Fact]
    public async Task SQL_means_the_same_through_psql_as_through_Npgsql()
    {
        var scripts = Written.Of(Written.Line(("r1", $"op.Execute({Quoted(Hostile)});", "op.Execute(\"DROP TABLE t; DROP FUNCTION f()\");")));
        await using var direct = await PostgresServer.Shared.CreateDatabaseAsync();
        foreach (var statement in StatementSplitter.Split(Hostile))
        {
            await direct.ExecuteAsync(statement.Sql);
        }

        var expected = await TextAsync(direct);
        foreach (var run in (Func<PostgresDatabase, Task>[])
        [
            async database => Assert.Equal("", (await database.PsqlScriptAsync(scripts.Upgrade.Text, true, "-v", "name=WRONG", "-v", "x=WRONG", "-v", "y=WRONG", "-v", "2=WRONG")).Error),
            async database => Assert.Equal("", (await database.PsqlScriptAsync(scripts.Idempotent.Text, true, "-v", "name=WRONG", "-v", "x=WRONG", "-v", "y=WRONG", "-v", "2=WRONG")).Error),
            async database => Assert.Empty(await NpgsqlClient.RunAsync(database, scripts.Upgrade.Text)),
        ])
        {
            await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
            await run(database);
            Assert.Equal(expected, await TextAsync(database));
        }
    }

    [Theory]
    [InlineData("it's % %s")]
    [InlineData("$retort$ END $retort$; DROP TABLE t; --")]
    [InlineData("two\nlines */ and\u2028three\r\n\\q")]
    [InlineData(":name :'x' \\! echo /* \" '")]
    [InlineData("\ud800 half")]
    public async Task Messages_never_become_SQL(string message)
    {
        var source = $$"""
            [Revision("ü.1_x", Message = {{Quoted(message)}})]
            public sealed class First : Migration
            {
                public override void Upgrade(MigrationBuilder op) => op.Execute("CREATE TABLE t (id int)");
                public override void Downgrade(MigrationBuilder op) => op.Irreversible({{Quoted(message)}});
            }
            """;
        var scripts = Written.Of(source);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        Assert.Equal("", (await database.PsqlScriptAsync(scripts.Upgrade.Text)).Error);
        Assert.Equal("ü.1_x", await database.RowsAsync());
        Assert.Equal("", (await database.PsqlScriptAsync(scripts.Idempotent.Text)).Error);
        var down = await database.PsqlScriptAsync(scripts.Downgrade.Text);
        Assert.Contains("revision ü.1_x cannot be undone: ", down.Error, StringComparison.Ordinal);
        Assert.Equal("ü.1_x", await database.RowsAsync());
    }

    [Theory]
    [InlineData("it's % %s")]
    [InlineData("$retort$ END $retort$; --")]
    [InlineData("a\"b, {x} \\q :name")]
    public async Task A_row_that_somebody_else_wrote_is_shown_as_it_is(string row)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.StampAsync([row]);
        var wrong = await database.PsqlScriptAsync(BranchedChain.Scripts.Upgrade.Text);
        Assert.Contains($"this step is for a database at base. This one is at {row}, and is not changed.", wrong.Error, StringComparison.Ordinal);
        var unknown = await database.PsqlScriptAsync(BranchedChain.Scripts.Idempotent.Text);
        Assert.Contains($"this database is at {row}, a revision that this script does not know.", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(row, await database.RowsAsync());
    }

    [Theory]
    [InlineData("alembic_version", null)]
    [InlineData("we\"ird '$retort$' :name \\q %", null)]
    [InlineData("Versions", "My \"Schema\"")]
    [InlineData("sixty_characters_sixty_characters_sixty_characters_sixty_cha", "s")]
    public async Task The_version_table_may_have_any_name(string table, string? schema)
    {
        var source = Written.Line(("r1", "op.Execute(\"CREATE TABLE t (id int)\");", "op.Execute(\"DROP TABLE t\");"), ("r2", "op.CreateIndex(\"ix\", \"t\", [\"id\"], concurrently: true);", "op.DropIndex(\"ix\", \"t\");"));
        var scripts = Written.Of(source, table: table, schema: schema);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var name = Identifier.Quote(new Retort.Schema.QualifiedName(schema, table));
        if (schema is not null)
        {
            await database.ExecuteAsync($"CREATE SCHEMA {Identifier.Quote(schema)}");
        }

        Assert.Equal("", (await database.PsqlScriptAsync(scripts.Upgrade.Text, true, "-v", "name=WRONG")).Error);
        Assert.Equal("r2", await database.RowsAsync(name));
        Assert.Equal("", (await database.PsqlScriptAsync(scripts.Downgrade.Text)).Error);
        Assert.Equal("", await database.RowsAsync(name));
        Assert.Equal("", (await database.PsqlScriptAsync(scripts.Idempotent.Text)).Error);
        Assert.Equal("r2", await database.RowsAsync(name));
    }

    [Theory]
    [InlineData("version_num text")]
    [InlineData("version_num varchar(255) NOT NULL PRIMARY KEY")]
    [InlineData("id serial, version_num varchar(40)")]
    public async Task A_wider_version_table_is_taken_over(string columns)
    {
        var scripts = BranchedChain.Scripts;
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync($"CREATE TABLE alembic_version ({columns})");
        Assert.Equal("", (await database.PsqlScriptAsync(scripts.Upgrade.Text)).Error);
        Assert.Equal("e1 y1", await database.RowsAsync());
        Assert.Equal("", (await database.PsqlScriptAsync(scripts.Downgrade.Text)).Error);
        Assert.Equal("", (await database.PsqlScriptAsync(scripts.Idempotent.Text)).Error);
        Assert.Equal("e1 y1", await database.RowsAsync());
    }

    [Fact]
    public async Task A_migration_may_change_the_search_path_and_reset_the_session()
    {
        var scripts = Written.Of(Written.Line(
            ("r1", "op.Execute(\"SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.t (id int)\");", ""),
            ("r2", "op.Execute(\"CREATE SCHEMA s; SET search_path = s; CREATE TABLE u (id int); CREATE INDEX CONCURRENTLY ix ON u (id); CREATE TABLE v (id int)\");", ""),
            ("r3", "op.Execute(\"RESET ALL; CREATE TABLE w (id int)\");", ""),
            ("r4", "op.Execute(\"CREATE TABLE x (id int)\");", "")));
        foreach (var script in (string[])[scripts.Upgrade.Text, scripts.Idempotent.Text])
        {
            await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
            Assert.Equal("", (await database.PsqlScriptAsync(script, onErrorStop: false)).Error);
            Assert.Equal("r4", await database.RowsAsync("public.alembic_version"));
            Assert.Equal("public.t s.u s.v public.w public.x", await database.ScalarAsync(
                "SELECT string_agg(relnamespace::regnamespace || '.' || relname, ' ' ORDER BY relname) FROM pg_class WHERE relname IN ('t', 'u', 'v', 'w', 'x')"));
        }
    }

    private static string Quoted(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    private static async Task<object?> TextAsync(PostgresDatabase database) => await database.ScalarAsync("SELECT string_agg(id || '=' || s, E'\\n' ORDER BY id) || f() FROM t");
}
