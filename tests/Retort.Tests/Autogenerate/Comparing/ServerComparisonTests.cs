using Retort.Autogenerate;
using Retort.Autogenerate.Against;
using Retort.Autogenerate.Comparing;
using Retort.Autogenerate.Writing;
using Retort.Schema;
using Retort.Tests.Compilation;
using Retort.Tests.RoundTrip;

namespace Retort.Tests.Autogenerate.Comparing;

/// <summary>A model beside what a server has: what differs in words alone is no difference, and nothing else is passed over.</summary>
public sealed class ServerComparisonTests
{
    // Written as nobody's server writes it, with all that a server rewrites.
    private const string Made =
        """
        op.CreateEnum("mood", ["sad", "ok"]);
        op.CreateTable("users", [
            Column("id", Integer, nullable: false, identity: Identity()),
            Column("name", Varchar(20), nullable: false, defaultSql: "'x'||'y'"),
            Column("mood", Type("mood"), defaultSql: "'ok'"),
            Column("total", Numeric(10, 2), defaultSql: "0"),
            Column("born", Date, defaultSql: "'2001-02-03'"),
            Column("twice", Integer, generated: Stored("id*2")),
            PrimaryKey(["id"], "pk_users"),
            Check("total>=0 and name<>''", "ck_users_total")]);
        op.CreateIndex("ix_users_name", "users", [IndexExpression("lower(name)")], where: "mood<>'sad'");
        op.CreateView("names", "select u.id, upper(u.name) as loud from users u where u.total between 1 and 2 or u.mood in ('ok','sad')");
        op.CreateMaterializedView("totals", "select sum(total) s from users group by mood");
        op.CreateFunction("f", [Argument("a", Integer, defaultSql: "1 + 1")], returns: Integer, body: "SELECT a");
        op.EnableRowSecurity("users");
        op.CreatePolicy("own", "users", roles: ["pg_monitor"], usingSql: "id=1 and name like 'a%'");
        op.CreateTrigger("touch", "users", TriggerTiming.Before, TriggerEvents.Update, "suppress_redundant_updates_trigger", functionSchema: "pg_catalog", forEachRow: true, when: "old.name is distinct from new.name");
        """;

    [Fact]
    public async Task What_raw_SQL_of_the_revisions_does_is_seen_on_a_throwaway_server()
    {
        var model = $"public sealed class Wanted : Retort.Models.ISchemaModel {{ public DatabaseSchema Schema => DatabaseSchema.Of(op => op.CreateTable(\"t\", [Column(\"id\", Integer), Column(\"b\", Text, defaultSql: \"'x'\")])); }}";
        var comparison = await OnScratchAsync(model + Revision("op.Execute(\"CREATE TABLE t (id int, b text DEFAULT 'x')\");"));
        Assert.Empty(comparison.Up);
        Assert.Empty(comparison.Warnings);

        var changed = await OnScratchAsync(model + Revision("op.Execute(\"CREATE TABLE t (id int, b text DEFAULT 'y')\");"));
        Assert.Equal("op.AlterColumn(\"t\", \"b\", defaultValue: \"x\");", Written(changed));
    }

    [Fact]
    public async Task Texts_that_a_server_rewrites_are_no_difference()
    {
        var comparison = await WithDatabaseAsync(Made, Made, TestServer.Shared);
        Assert.Empty(comparison.Up);
        Assert.Empty(comparison.Down);
        Assert.Empty(comparison.Warnings);
    }

    [Theory]
    [InlineData("between 1 and 2", "between 1 and 3", "drop view names; create view names")]
    [InlineData("'x'||'y'", "'x'||'z'", "alter column name of users")]
    [InlineData("mood<>'sad'", "mood<>'ok'", "drop index ix_users_name; create index ix_users_name on users")]
    [InlineData("\"1 + 1\"", "\"1 + 2\"", "create routine f")]
    [InlineData("old.name is distinct", "old.name is not distinct", "drop trigger touch of users; create trigger touch of users")]
    [InlineData("like 'a%'", "like 'b%'", "alter policy own of users")]
    [InlineData("total>=0", "total>0", "drop constraint ck_users_total of users; add constraint ck_users_total to users")]
    [InlineData("sum(total)", "max(total)", "drop materialized view totals; create materialized view totals")]
    [InlineData("[\"pg_monitor\"]", "[\"pg_read_all_stats\"]", "alter policy own of users")]
    public async Task One_text_that_means_something_else_is_found_and_nothing_beside_it(string one, string other, string words)
    {
        Assert.Contains(one, Made, StringComparison.Ordinal);
        var comparison = await WithDatabaseAsync(Made, Made.Replace(one, other, StringComparison.Ordinal), TestServer.Shared);
        Assert.Equal(words, string.Join("; ", comparison.Up.Select(change => OperationWords.Of(change.Step.Operation))));
        Assert.Equal(comparison.Up.Count, comparison.Down.Count);
        Assert.Empty(comparison.Warnings);
    }

    [Fact]
    public async Task Without_a_server_to_ask_it_is_rather_silent_and_says_so()
    {
        var comparison = await WithDatabaseAsync(Made, Made.Replace("between 1 and 2", "between 1 and 3", StringComparison.Ordinal), null);
        Assert.Empty(comparison.Up);
        var warning = Assert.Single(comparison.Warnings);
        Assert.Equal("RET4036", warning.Code);
        Assert.Equal(
            "Expressions were compared by their words, without casts and blanks, since there is no throwaway server to ask: none here. public.names, public.totals were taken for the same, though their texts differ.", warning.Message);
    }

    [Fact]
    public async Task What_the_throwaway_server_cannot_make_is_compared_by_its_words_and_said()
    {
        const string Odd = "op.CreateExtension(\"no_such_extension\");";
        var present = await ReadAsync(Made);
        var comparison = await WithDatabaseAsync(present with { Extensions = present.Extensions.With("no_such_extension", new("no_such_extension")) }, Made + Odd, TestServer.Shared);
        Assert.Empty(comparison.Up);
        var warning = Assert.Single(comparison.Warnings);
        Assert.StartsWith("Expressions were compared by their words, without casts and blanks, since the tests' server cannot create extension no_such_extension: ", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_differs_no_throwaway_server_is_started()
    {
        const string Plain = "op.CreateTable(\"t\", [Column(\"id\", Integer, nullable: false), PrimaryKey([\"id\"], \"pk_t\")]);";
        var chain = Chain(Plain);
        using var found = FoundModel.Of(chain, new())!;
        var comparison = await new ServerComparison(found, VersionTable).WithDatabaseAsync(await ReadAsync(Plain), () => throw new InvalidOperationException("started"), TestContext.Current.CancellationToken);
        Assert.Empty(comparison.Up);
    }

    [Fact]
    public async Task The_tables_of_the_engine_are_no_part_of_it()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await new Migrator(SourceCompiler.Chain(Revision("op.CreateTable(\"t\", [Column(\"id\", Integer)]);")), database.ConnectionString).UpgradeAsync("heads", TestContext.Current.CancellationToken);
        await using var connection = await database.OpenAsync();
        var schema = await LiveSchema.ReadAsync(connection, VersionTable, TestContext.Current.CancellationToken);
        Assert.Equal(["public.t"], schema.Tables.Keys.Select(name => name.ToString()));
        Assert.Empty(schema.Sequences);
        Assert.Empty(schema.Indexes);
    }

    [Theory]
    [InlineData("Column(\"more\", Text)", "add column more to places")]
    [InlineData("Check(\"id>1\", \"ck\")", "add constraint ck to places")]
    public async Task What_the_throwaway_server_cannot_make_hides_no_difference(string more, string words)
    {
        const string Odd = "op.CreateTable(\"places\", [Column(\"id\", Integer), Column(\"at\", Type(\"geometry\"))]);";
        var comparison = await WithDatabaseAsync(Of(Odd), Odd.Replace("Column(\"id\", Integer)", $"Column(\"id\", Integer), {more}", StringComparison.Ordinal), TestServer.Shared);
        Assert.Equal([words], comparison.Up.Select(change => OperationWords.Of(change.Step.Operation)));
        Assert.Equal("RET4036", Assert.Single(comparison.Warnings).Code);
    }

    [Fact]
    public async Task What_refers_to_a_table_that_it_cannot_make_hides_no_difference()
    {
        const string Odd = "op.CreateTable(\"places\", [Column(\"id\", Integer, nullable: false), Column(\"at\", Type(\"geometry\")), PrimaryKey([\"id\"], \"pk_places\")]);";
        const string Other = "op.CreateTable(\"t\", [Column(\"id\", Integer)]);";
        const string Key = "op.CreateForeignKey(\"fk\", \"t\", \"places\", [\"id\"], [\"id\"]);";
        var comparison = await WithDatabaseAsync(Of(Odd + Other), Odd + Other + Key, TestServer.Shared);
        Assert.Equal(["add constraint fk to t"], comparison.Up.Select(change => OperationWords.Of(change.Step.Operation)));
    }

    [Fact]
    public async Task An_extension_that_it_cannot_make_is_still_a_difference()
    {
        var present = await ReadAsync(Made);
        var comparison = await WithDatabaseAsync(present, Made + "op.CreateExtension(\"no_such_extension\");", TestServer.Shared);
        Assert.Equal(["create extension no_such_extension"], comparison.Up.Select(change => OperationWords.Of(change.Step.Operation)));
    }

    [Fact]
    public async Task The_schema_of_the_version_table_is_no_part_of_it()
    {
        const string Plain = "op.CreateTable(\"t\", [Column(\"id\", Integer)]);";
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await OnServer.ApplyAsync(connection, SchemaDiff.Between(DatabaseSchema.Empty, Of(Plain), withCasts: true).Operations);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "CREATE SCHEMA ops; CREATE TABLE ops.alembic_version (version_num varchar(32) PRIMARY KEY)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var table = new QualifiedName("ops", "alembic_version");
        using var found = FoundModel.Of(Chain(Plain), new())!;
        var present = await LiveSchema.ReadAsync(connection, table, TestContext.Current.CancellationToken);
        var comparison = await new ServerComparison(found, table).WithDatabaseAsync(present, () => throw new InvalidOperationException("started"), TestContext.Current.CancellationToken);
        Assert.Empty(comparison.Up);
    }

    [Fact]
    public async Task The_settings_of_a_database_do_not_change_what_is_read()
    {
        const string Times = "op.CreateTable(\"t\", [Column(\"at\", Date, defaultSql: \"'2001-02-03'\"), Column(\"how\", Type(\"interval\"), defaultSql: \"'1 day 2 hours'\"), Check(\"at>date '2001-02-03'\", \"ck\")]);";
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await OnServer.ApplyAsync(connection, SchemaDiff.Between(DatabaseSchema.Empty, Of(Times), withCasts: true).Operations);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SET datestyle = 'German, DMY'; SET intervalstyle = 'sql_standard'";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var comparison = await WithDatabaseAsync(await OnServer.ReadAsync(connection), Times, TestServer.Shared);
        Assert.Empty(comparison.Up);
        Assert.Empty(comparison.Warnings);
    }

    [Fact]
    public async Task Without_a_revision_a_throwaway_database_is_empty()
    {
        const string Model = "public sealed class Wanted : Retort.Models.ISchemaModel { public DatabaseSchema Schema => DatabaseSchema.Of(op => op.CreateTable(\"t\", [Column(\"id\", Integer)])); }";
        Assert.Equal(["create table t"], (await OnScratchAsync(Model)).Up.Select(change => OperationWords.Of(change.Step.Operation)));
    }

    private static readonly QualifiedName VersionTable = new(null, "alembic_version");

    private static DatabaseSchema Of(string made)
    {
        using var found = FoundModel.Of(Chain(made), new())!;
        return found.Model.Schema;
    }

    private static string Written(SchemaComparison comparison) => MigrationWriter.Write([.. comparison.Up.Select(change => change.Step)]);

    private static MigrationChain Chain(string model) =>
        SourceCompiler.Chain($"public sealed class Wanted : Retort.Models.ISchemaModel {{ public DatabaseSchema Schema => DatabaseSchema.Of(op => {{ {model} }}); }}" + Revision(""));

    private static async Task<SchemaComparison> WithDatabaseAsync(string has, string model, TestServer? server) => await WithDatabaseAsync(await ReadAsync(has), model, server);

    private static async Task<SchemaComparison> WithDatabaseAsync(DatabaseSchema present, string model, TestServer? server)
    {
        using var found = FoundModel.Of(Chain(model), new())!;
        return await new ServerComparison(found, VersionTable).WithDatabaseAsync(present, () => Task.FromResult(new ThrowawayLease(server, "none here.", null)), TestContext.Current.CancellationToken);
    }

    private static async Task<DatabaseSchema> ReadAsync(string made)
    {
        using var found = FoundModel.Of(Chain(made), new())!;
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await OnServer.ApplyAsync(connection, SchemaDiff.Between(DatabaseSchema.Empty, found.Model.Schema, withCasts: true).Operations);
        return await OnServer.ReadAsync(connection);
    }

    private static string Revision(string upgrade) =>
        $$"""

        [Revision("a1")]
        public sealed class First : Migration
        {
            public override void Upgrade(MigrationBuilder op)
            {
                {{upgrade}}
            }

            public override void Downgrade(MigrationBuilder op)
            {
            }
        }
        """;

    private static async Task<SchemaComparison> OnScratchAsync(string source)
    {
        var chain = SourceCompiler.Chain(source);
        chain.ThrowIfFaulty();
        using var found = FoundModel.Of(chain, new())!;
        return await new ServerComparison(found, VersionTable).WithRevisionsAsync(chain, TestServer.Shared, TestContext.Current.CancellationToken);
    }
}
