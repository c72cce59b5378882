using System.Reflection;

namespace Retort.Cli.Tests.Databases;

/// <summary><c>check</c> and <c>revision --autogenerate</c> beside a server, and what a person is asked.</summary>
public sealed class ComparisonTests
{
    private const string CreateT = "op.CreateTable(\"t\", [Column(\"id\", Integer), Column(\"a\", Text, defaultSql: \"'x'\")]);";

    [Fact]
    public async Task A_database_that_has_what_the_model_asks_for_is_found_so()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        const string Rewritten = CreateT + "op.CreateView(\"v\", \"select id from t where id in (1,2)\");";
        var workspace = Workspace(database, Rewritten, Rewritten);
        Assert.Equal(0, (await DatabaseCli.RunAsync(workspace, database, "upgrade")).ExitCode);

        var result = await DatabaseCli.RunAsync(workspace, database, "check --against database --scratch local");

        Assert.Equal((0, "no revision is missing: shop on localhost:5432 has what Wanted asks for\n"), (result.ExitCode, result.Output));
        Assert.StartsWith("starting PostgreSQL of ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_throwaway_server_a_database_is_compared_by_words()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        const string View = "op.CreateView(\"v\", \"select id from t\");";
        var workspace = Workspace(database, CreateT, CreateT);
        Assert.Equal(0, (await DatabaseCli.RunAsync(workspace, database, "upgrade")).ExitCode);
        Assert.Equal(
            new CliResult(0, "no revision is missing: shop on localhost:5432 has what Wanted asks for\n", ""),
            await DatabaseCli.RunAsync(workspace, database, "check --against database --scratch none"));

        await database.ScalarAsync("CREATE VIEW v AS SELECT id FROM t WHERE id > 1");
        var unsure = await DatabaseCli.RunAsync(Workspace(database, CreateT, CreateT + View), database, "check --against database --scratch none");
        Assert.Equal(0, unsure.ExitCode);
        Assert.Equal(
            "warning RET4036: Expressions were compared by their words, without casts and blanks, since no throwaway server was to be asked. public.v was taken for the same, though its text differs.\n", unsure.Error);
    }

    [Fact]
    public async Task What_somebody_did_to_the_database_by_hand_is_found()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var workspace = Workspace(database, CreateT, CreateT);
        Assert.Equal(0, (await DatabaseCli.RunAsync(workspace, database, "upgrade")).ExitCode);
        await database.ScalarAsync("CREATE INDEX by_hand ON t (id)");

        Assert.Equal(
            (3, "drop index by_hand\n    DROP INDEX by_hand;\nshop on localhost:5432 is not what Wanted asks for: undo there what was done by hand, or write a revision with 'retort revision --autogenerate --against database -m \"what it does\"'\n"),
            Said(await DatabaseCli.RunAsync(workspace, database, "check --against database")));
        Assert.Equal((0, "no revision is missing: the revisions make what Wanted asks for\n"), Said(await DatabaseCli.RunAsync(workspace, database, "check")));
    }

    [Fact]
    public async Task A_database_that_lacks_revisions_is_not_compared()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await DatabaseCli.RunAsync(Workspace(database, CreateT, CreateT), database, "check --against database");

        Assert.Equal(
            new CliResult(1, "", "error RET5034: shop on localhost:5432 does not have all revisions, so that comparing it with the model would find what they do. Apply them with 'retort upgrade heads', or compare with the revisions themselves.\n"),
            result);
    }

    [Fact]
    public async Task A_database_that_has_revisions_of_another_project_is_not_compared()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var workspace = Workspace(database, CreateT, CreateT);
        Assert.Equal(0, (await DatabaseCli.RunAsync(workspace, database, "upgrade")).ExitCode);
        await database.ScalarAsync("UPDATE alembic_version SET version_num = 'elsewhere'");

        var result = await DatabaseCli.RunAsync(workspace, database, "check --against database");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Matches("^error RET[0-9]+: .*elsewhere", result.Error);
    }

    [Fact]
    public async Task What_raw_SQL_does_is_known_to_a_throwaway_server_and_not_in_memory()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var workspace = Workspace(database, "op.Execute(\"CREATE TABLE t (id int, a text DEFAULT 'x')\");", CreateT);

        var memory = await DatabaseCli.RunAsync(workspace, database, "check");
        Assert.Contains("warning RET4033", memory.Error, StringComparison.Ordinal);

        var scratch = await DatabaseCli.RunAsync(workspace, database, "check --against scratch --scratch local");
        Assert.Equal(0, scratch.ExitCode);
        Assert.Matches("^no revision is missing: on PostgreSQL .* the revisions make what Wanted asks for\n$", scratch.Output);
        Assert.DoesNotContain("warning", scratch.Error, StringComparison.Ordinal);

        var json = await DatabaseCli.RunAsync(workspace, database, "check --against scratch --scratch local --json");
        Assert.Matches("\"against\": \"PostgreSQL ", json.Output);
    }

    [Theory]
    [InlineData("check --scratch local", "--scratch is for --against scratch or database: in memory no server is needed. Leave it out.")]
    [InlineData("check --against scratch --connection Host=x", "--connection is for --against database. Leave it out.")]
    [InlineData("check --against scratch --scratch none", "--scratch none leaves --against scratch without a server. Leave it out, or name one.")]
    [InlineData("revision --against scratch -m x", "--against has no meaning without --autogenerate. Leave it out.")]
    [InlineData("revision --image x -m x", "--image has no meaning without --autogenerate. Leave it out.")]
    public async Task Options_that_mean_nothing_are_refused(string command, string message)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        using var sources = new Sources();

        Assert.Equal($"error RET9030: {message}\n", (await DatabaseCli.RunAsync(Workspace(database, CreateT, CreateT, sources), database, command)).Error);
        Assert.Empty(sources.Files);
    }

    [Fact]
    public async Task A_person_is_asked_whether_a_column_was_renamed()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        using var sources = new Sources();
        var workspace = Workspace(database, CreateT, CreateT.Replace("\"a\"", "\"b\"", StringComparison.Ordinal), sources);

        var person = new FakePerson("y");
        var result = await DatabaseCli.RunAsync(workspace, database, "revision --autogenerate --rev-id r2 -m rename", person);
        Assert.Equal(["Column a of t goes, and b of the same type comes. Was it renamed? [y/N]"], person.Questions);
        Assert.Equal((0, "detected: rename column a of t to b\n"), (result.ExitCode, result.Error));
        Assert.Contains("op.RenameColumn(\"t\", \"a\", \"b\");", sources.Read("Migrations/r2_rename.cs"), StringComparison.Ordinal);
        Assert.Contains("op.RenameColumn(\"t\", \"b\", \"a\");", sources.Read("Migrations/r2_rename.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Whoever_does_not_say_yes_gets_a_new_column_and_a_remark(string? answer)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        using var sources = new Sources();
        var workspace = Workspace(database, CreateT, CreateT.Replace("\"a\"", "\"b\"", StringComparison.Ordinal), sources);

        var person = answer is null ? new FakePerson() : new FakePerson(answer);
        await DatabaseCli.RunAsync(workspace, database, "revision --autogenerate --rev-id r2 -m other", person);
        Assert.Single(person.Questions);
        var text = sources.Read("Migrations/r2_other.cs");
        Assert.Contains("op.AddColumn(\"t\", Column(\"b\", Text, defaultValue: \"x\"));", text, StringComparison.Ordinal);
        Assert.Contains("// a goes and b of the same type comes.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_asked_about_before_its_columns()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        using var sources = new Sources();
        var renamed = CreateT.Replace("\"t\"", "\"u\"", StringComparison.Ordinal);
        var workspace = Workspace(database, CreateT + "op.CreateTable(\"v\", [Column(\"one\", Integer)]);", renamed + "op.CreateTable(\"v\", [Column(\"two\", Integer), Column(\"three\", Integer)]);", sources);

        var person = new FakePerson("y", "n", "yes");
        await DatabaseCli.RunAsync(workspace, database, "revision --autogenerate --rev-id r2 -m other", person);
        Assert.Equal(
            [
                "Table t goes, and u with the same columns comes. Was it renamed? [y/N]",
                "Column one of v goes, and two of the same type comes. Was it renamed? [y/N]",
                "Column one of v goes, and three of the same type comes. Was it renamed? [y/N]",
            ],
            person.Questions);
        var text = sources.Read("Migrations/r2_other.cs");
        Assert.Contains("op.RenameTable(\"t\", \"u\");", text, StringComparison.Ordinal);
        Assert.Contains("op.RenameColumn(\"v\", \"one\", \"three\");", text, StringComparison.Ordinal);
        Assert.Contains("op.AddColumn(\"v\", Column(\"two\", Integer));", text, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output) Said(CliResult result) => (result.ExitCode, result.Output);

    private static DatabaseWorkspace Workspace(PostgresDatabase database, string upgrade, string model, Sources? sources = null) => new(Compile(upgrade, model), database.ConnectionString) { Project = sources?.Project() };

    private static Assembly Compile(string upgrade, string model) => CompiledChain.With(
        $"public sealed class Wanted : Retort.Models.ISchemaModel {{ public Retort.Schema.DatabaseSchema Schema => Retort.Schema.DatabaseSchema.Of(op => {{ {model} }}); }}", upgrade);
}
