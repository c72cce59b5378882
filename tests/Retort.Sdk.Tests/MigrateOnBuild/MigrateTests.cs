namespace Retort.Sdk.Tests;

/// <summary>What a build does with a database when nothing is wrong.</summary>
public sealed class MigrateTests
{
    [Fact]
    public async Task A_build_brings_the_database_to_the_head_and_the_next_one_finds_it_there()
    {
        await using var developer = await Developer.CreateAsync(Source.Chain);

        var first = (await developer.BuildAsync()).Succeeded();
        Assert.Equal("a2", await developer.VersionAsync());
        Assert.Matches(@"Retort: applied a1, first \(\d+ ms\)\.\s+Retort: applied a2, second \(\d+ ms\)\.\s+Retort: test_\d+ on 127\.0\.0\.1:\d+ is at a2\.", first.Output);

        var second = (await developer.BuildAsync("Shop", "--no-restore")).Succeeded();
        Assert.DoesNotContain("Retort: applied", second.Output, StringComparison.Ordinal);
        Assert.Contains("is at a2 already.", second.Output, StringComparison.Ordinal);
        (await developer.DotNetAsync("build", "Shop", "--no-restore", "-question")).Succeeded();

        // A new revision, and a database that somebody emptied behind the build's back.
        developer.Workspace.Write("Shop/Third.cs", Source.Class("Third", "\"a3\", Revises = [\"a2\"], Message = \"add a third\"").Text);
        var third = (await developer.BuildAsync("Shop", "--no-restore")).Succeeded();
        Assert.Equal("a3", await developer.VersionAsync());
        Assert.Contains("Retort: applied a3, add a third (", third.Output, StringComparison.Ordinal);
        await developer.Database.ExecuteAsync("DROP SCHEMA public CASCADE");
        await developer.Database.ExecuteAsync("CREATE SCHEMA public");
        (await developer.BuildAsync("Shop", "--no-restore")).Succeeded();
        Assert.Equal("a3", await developer.VersionAsync());

        // What it leaves goes with a clean.
        (await developer.DotNetAsync("clean", "Shop")).Succeeded();
        Assert.Empty(Directory.GetFiles(developer.Workspace["Shop/obj"], "*.ticket"));
        Assert.False(Directory.Exists(developer.Workspace["Shop/obj/Debug/net10.0/retort"]));
    }

    [Fact]
    public async Task What_the_server_says_is_shown_and_taken_for_no_error()
    {
        const string Says = "op.Execute(\"DO $$ BEGIN RAISE NOTICE E'one\\nerror XX0001: two'; RAISE WARNING 'ERROR: relation does not exist'; END $$\");";
        await using var developer = await Developer.CreateAsync([Source.Class("First", "\"a1\"", Says)]);

        var built = await developer.BuildAsync();

        Assert.Equal(0, built.ExitCode);
        Assert.Contains("Retort: NOTICE: one error XX0001: two", built.Output, StringComparison.Ordinal);
        Assert.Contains("Retort: WARNING: ERROR: relation does not exist", built.Output, StringComparison.Ordinal);
        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        Assert.Contains("0 Error(s)", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_a_version_table_and_steps_outside_a_transaction_are_what_the_project_says()
    {
        const string Concurrently = "op.CreateIndex(\"ix\", \"first\", [\"id\"], concurrently: true);";
        await using var developer = await Developer.CreateAsync(
            [Source.Class("First", "\"a1\""), Source.Class("Second", "\"a2\", Revises = [\"a1\"]", Concurrently), Source.Class("Third", "\"a3\", Revises = [\"a2\"]")],
            Developer.Migrate + "<MigrateOnBuildTarget>a2</MigrateOnBuildTarget><MigrationsVersionTable>shop_version</MigrationsVersionTable><MigrationsScript>false</MigrationsScript>");

        var built = (await developer.BuildAsync()).Succeeded();

        Assert.Contains("Retort: applied a2, second (", built.Output, StringComparison.Ordinal);
        Assert.Equal("a2", await developer.Database.ScalarAsync("SELECT version_num FROM shop_version"));
        Assert.Equal(true, await developer.Database.ScalarAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix'::regclass"));
    }

    [Fact]
    public async Task A_test_run_builds_and_so_migrates()
    {
        await using var developer = await Developer.CreateAsync(Source.Chain);
        (await developer.DotNetAsync("restore", "Shop")).Succeeded();

        Assert.Equal(0, (await developer.DotNetAsync("test", "Shop")).ExitCode);

        Assert.Equal("a2", await developer.VersionAsync());
    }

    [Fact]
    public async Task A_project_without_a_revision_is_left_alone()
    {
        await using var developer = await Developer.CreateAsync([new SourceFile("Notes.cs", "namespace Shop; public class Notes;")]);

        (await developer.BuildAsync()).Succeeded();

        Assert.Null(await developer.VersionAsync());
    }
}
