using Npgsql;

namespace Retort.Sdk.Tests;

/// <summary>What goes wrong is an error of the build, with a code, a place and a way out.</summary>
public sealed class FailureTests
{
    /// <summary>The first line of <c>Upgrade</c>'s body in <see cref="Source.Class"/>.</summary>
    private const int BodyLine = 8;

    [Fact]
    public async Task A_statement_that_fails_is_an_error_at_its_line_and_the_next_build_goes_on_from_there()
    {
        const string Twice = "op.Execute(\"CREATE TABLE t (id int PRIMARY KEY)\");\nop.Execute(\"INSERT INTO t VALUES (1)\");\nop.Execute(\"INSERT INTO t\\n  VALUES (1)\");";
        await using var developer = await Developer.CreateAsync([Source.Class("First", "\"a1\""), Source.Class("Second", "\"a2\", Revises = [\"a1\"]", Twice)]);

        var failed = await developer.BuildAsync();

        var error = failed.Error();
        Assert.Equal(("RET5020", developer.Workspace["Shop/Second.cs"], BodyLine + 2), (error.Code, error.File, error.Line));
        Assert.Contains("Revision a2 failed: duplicate key", error.Text, StringComparison.Ordinal);
        Assert.EndsWith("It was rolled back; the database is at a1.", error.Text, StringComparison.Ordinal);
        Assert.Equal(["statement: INSERT INTO t VALUES (1)", "detail: Key (id)=(1) already exists."], failed.Notes);
        Assert.Equal("a1", await developer.VersionAsync());

        // The same again, until it is mended.
        Assert.Equal("RET5020", (await developer.BuildAsync("Shop", "--no-restore")).Error().Code);
        developer.Workspace.Write("Shop/Second.cs", Source.Class("Second", "\"a2\", Revises = [\"a1\"]").Text);
        (await developer.BuildAsync("Shop", "--no-restore")).Succeeded();
        Assert.Equal("a2", await developer.VersionAsync());

        // Edited after it was applied: a warning, which the project's settings rule like the compiler's.
        developer.Workspace.Write("Shop/Second.cs", Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.Execute(\"CREATE TABLE other (id int)\");").Text);
        var warning = Assert.Single((await developer.BuildAsync("Shop", "--no-restore")).Warnings);
        Assert.Equal(("RET5033", developer.Workspace["Shop/Second.cs"], Source.AttributeLine), (warning.Code, warning.File, warning.Line));
        Assert.Equal("RET5033", (await developer.BuildAsync("Shop", "--no-restore", "-p:TreatWarningsAsErrors=true")).Error().Code);
        (await developer.BuildAsync("Shop", "--no-restore", "-p:NoWarn=RET5033")).Succeeded();
    }

    [Fact]
    public async Task A_way_to_the_database_that_leads_nowhere_is_an_error_at_the_project()
    {
        await using var developer = await Developer.CreateAsync(Source.Chain);
        var connection = new NpgsqlConnectionStringBuilder(developer.Database.ConnectionString);
        string With(Action<NpgsqlConnectionStringBuilder> change)
        {
            var changed = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
            change(changed);
            return changed.ConnectionString;
        }

        var errors = new (string Code, string Says, string Connection)[]
        {
            ("RET5001", "Set the environment variable RETORT_CONNECTION, or set MigrationsConnectionName", ""),
            ("RET5002", "cannot be read", $"Host=localhost;Port=many;Password={Canary.Value}"),
            ("RET5003", "does not answer", With(changed => changed.Port = 1)),
            ("RET5004", "refuses the login", With(changed => changed.Password = "canary_wrong")),
            ("RET5005", "Create the database", With(changed => changed.Database = "nowhere")),
        };
        foreach (var (code, says, text) in errors)
        {
            var failed = await developer.Workspace.DotNetAsync([("RETORT_CONNECTION", text)], "build", "Shop");

            var error = failed.Error();
            Assert.Equal((code, developer.Workspace["Shop/Shop.csproj"]), (error.Code, error.File));
            Assert.Contains(says, error.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("canary_", failed.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("--connection", failed.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_database_on_another_machine_is_refused_unless_the_project_allows_it()
    {
        await using var developer = await Developer.CreateAsync(Source.Chain);
        var here = new NpgsqlConnectionStringBuilder(developer.Database.ConnectionString);
        using var elsewhere = Elsewhere.To(here.Port);
        Assert.SkipWhen(elsewhere is null, "this machine has no network");
        (string, string)[] variable = [("RETORT_CONNECTION", new NpgsqlConnectionStringBuilder(here.ConnectionString) { Host = elsewhere.Host, Port = elsewhere.Port }.ConnectionString)];

        var error = (await developer.Workspace.DotNetAsync(variable, "build", "Shop")).Error();
        Assert.Equal("RET5012", error.Code);
        Assert.Contains(elsewhere.Host, error.Text, StringComparison.Ordinal);
        Assert.Contains("MigrateOnBuildAllowRemote=true", error.Text, StringComparison.Ordinal);
        Assert.Null(await developer.VersionAsync());

        (await developer.Workspace.DotNetAsync(variable, "build", "Shop", "--no-restore", "-p:MigrateOnBuildAllowRemote=true")).Succeeded();
        Assert.Equal("a2", await developer.VersionAsync());
    }
}
