using System.Diagnostics;
using Npgsql;
using Retort.Sdk.Tests;

namespace Retort.Cli.Tests.EndToEnd;

/// <summary>The installed tool on a project and a database.</summary>
[Collection(WithPackages.Name)]
public sealed class ToolDatabaseTests
{
    private const string Sleeps = "op.Execute(\"CREATE TABLE b1 (id int)\"); op.Execute(\"SELECT pg_sleep(120)\");";
    private static readonly TimeSpan Sleep = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task It_upgrades_downgrades_and_says_where_the_database_is()
    {
        using var workspace = new Workspace();
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var up = await RetortAsync(workspace, database, "upgrade");
        Assert.Equal((0, ""), (up.ExitCode, up.Output));
        Assert.Matches(
            @"^upgrade test_\d+ on 127\.0\.0\.1:\d+ from base to a2: 2 revisions\n  apply a1 first\n  apply a2 second\napplied a1 first \(\d+ ms\)\napplied a2 second \(\d+ ms\)\ntest_\d+ on [^\n]* is at a2 \(2 revisions in \d+ ms\)\n$",
            up.Error);

        var current = await RetortAsync(workspace, database, "current", "-c", "--no-build");
        Assert.Equal(new CliResult(0, "a2 (head), second\n", ""), current);

        var down = await RetortAsync(workspace, database, "downgrade", "--no-build", "--yes", "-1");
        Assert.Equal(0, down.ExitCode);
        Assert.Equal("a1", await database.ScalarAsync("SELECT version_num FROM alembic_version"));

        var behind = await RetortAsync(workspace, database, "current", "--check-heads", "--no-build");
        Assert.Equal((3, "a1, first\n"), (behind.ExitCode, behind.Output));

        var plan = await RetortAsync(workspace, database, "plan", "-v", "--no-build");
        Assert.Contains($"    -- {workspace.Project}/Second.cs(8)\n    CREATE TABLE Second (id int);\n", plan.Output, StringComparison.Ordinal);

        var none = await workspace.RetortAsync("current", "--no-build");
        Assert.Equal(2, none.ExitCode);
        Assert.StartsWith("error RET5001: ", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_connection_string_may_be_in_the_project_s_settings()
    {
        using var workspace = new Workspace("<MigrationsConnectionName>Shop</MigrationsConnectionName>");
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        workspace.File("appsettings.Development.json", $$"""{ "ConnectionStrings": { "Shop": "{{database.ConnectionString}}" } }""");

        var up = await workspace.RetortAsync("upgrade", "--quiet");

        Assert.Equal(new CliResult(0, "", ""), up);
        Assert.Equal("a2", await database.ScalarAsync("SELECT version_num FROM alembic_version"));
    }

    [Fact]
    public async Task What_fails_is_said_once_at_its_line_and_no_password_with_it()
    {
        using var workspace = new Workspace();
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        workspace.Revision("Fails", "\"b1\", Revises = [\"a2\"]", "Console.WriteLine(Environment.GetEnvironmentVariable(\"RETORT_CONNECTION\") is null); op.Execute(\"ALTER TABLE missing ADD x int\");");

        var up = await RetortAsync(workspace, database, "upgrade");
        Assert.Equal((1, ""), (up.ExitCode, up.Output));
        Assert.Contains("False\n", up.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            $"{workspace.Project}/Fails.cs(8): error RET5020: Revision b1 failed: relation \"missing\" does not exist (SQLSTATE 42P01). It was rolled back; the database is at a2.\n    statement: ALTER TABLE missing ADD x int\n",
            up.Error,
            StringComparison.Ordinal);

        // A script is pure: whoever writes one sees no connection string.
        var script = await RetortAsync(workspace, database, "upgrade", "a2:b1", "--sql", "--no-build");
        Assert.Equal(0, script.ExitCode);
        Assert.Contains("True\n", script.Error, StringComparison.Ordinal);

        var typed = await workspace.RetortAsync("upgrade", "--json", "--no-build", "--connection", database.ConnectionString);
        Assert.Equal(1, typed.ExitCode);
        Assert.Contains("RET5020", typed.Output, StringComparison.Ordinal);
        Assert.All([up, script, typed], result => Canary.AssertAbsent(result.Output + result.Error, "what the tool wrote"));
        Canary.AssertAbsent(new DirectoryInfo(workspace.Root));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_rolls_back_and_lets_go_of_the_lock(string signal, int exitCode)
    {
        using var workspace = new Workspace();
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        workspace.Revision("Sleeps", "\"b1\", Revises = [\"a2\"]", Sleeps);
        using var process = Waiting.Start(workspace.Project, database.ConnectionString, Packages.Tool, "upgrade");
        process.StandardInput.Close();
        await Waiting.UntilSleepingAsync(database, process);
        var clock = Stopwatch.StartNew();

        await Waiting.SignalAsync(process, signal);
        var stopped = await Shell.EndAsync(process);

        Assert.True(clock.Elapsed < Sleep / 2, "it has waited for the server");
        Assert.Equal(exitCode, stopped.ExitCode);
        Assert.EndsWith("\nstopped: b1 was rolled back, and the database is at a2\n", stopped.Error, StringComparison.Ordinal);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('b1')::text"));
        await Waiting.AssertReleasedAsync(database, "a2");
    }

    [Fact]
    public async Task A_terminal_shows_what_runs_and_passes_Ctrl_C_on()
    {
        using var workspace = new Workspace();
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        workspace.Revision("Sleeps", "\"b1\", Revises = [\"a2\"]", Sleeps);
        using var terminal = new Terminal(workspace.Project, database.ConnectionString, Packages.Tool, "upgrade");
        await terminal.UntilAsync("pg_sleep");

        await terminal.TypeAsync("\u0003");
        await terminal.EndAsync();

        Assert.Equal(130, terminal.ExitCode);
        Assert.Contains("applied a2 second (", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("stopped: b1 was rolled back, and the database is at a2", terminal.Text, StringComparison.Ordinal);
        await Waiting.AssertReleasedAsync(database, "a2");
    }

    [Fact]
    public async Task A_terminal_asks_before_a_database_elsewhere_is_changed()
    {
        using var workspace = new Workspace();
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var here = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        using var elsewhere = Elsewhere.To(here.Port);
        Assert.SkipWhen(elsewhere is null, "this machine has no network");
        var there = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Host = elsewhere.Host, Port = elsewhere.Port }.ConnectionString;

        using var no = new Terminal(workspace.Project, there, Packages.Tool, "upgrade");
        await no.UntilAsync("[y/N]");
        await no.TypeAsync("n\n");
        await no.EndAsync();
        Assert.Equal(1, no.ExitCode);
        Assert.Contains("error RET5013: ", no.Text, StringComparison.Ordinal);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('alembic_version')::text"));

        using var stops = new Terminal(workspace.Project, there, Packages.Tool, "upgrade", "--no-build");
        await stops.UntilAsync("[y/N]");
        await stops.TypeAsync("\u0003");
        await stops.EndAsync();
        Assert.Equal(130, stops.ExitCode);
        Assert.Contains("stopped: nothing was changed", stops.Text, StringComparison.Ordinal);

        using var yes = new Terminal(workspace.Project, there, Packages.Tool, "upgrade", "--no-build");
        await yes.UntilAsync("[y/N]");
        await yes.TypeAsync("y\n");
        await yes.EndAsync();
        Assert.Equal(0, yes.ExitCode);
        Assert.Equal("a2", await database.ScalarAsync("SELECT version_num FROM alembic_version"));

        // Nobody sits at a pipe.
        var piped = await Shell.RunAsync(workspace.Project, Packages.Tool, there, ["downgrade", "base", "--no-build", "--quiet"]);
        Assert.Equal(new CliResult(0, "", ""), piped);
        Canary.AssertAbsent(no.Text + stops.Text + yes.Text, "the terminal");
    }

    private static Task<CliResult> RetortAsync(Workspace workspace, PostgresDatabase database, params string[] arguments)
        => Shell.RunAsync(workspace.Project, Packages.Tool, database.ConnectionString, arguments);
}
