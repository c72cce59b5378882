using Retort.Cli.Workspaces;

namespace Retort.Cli.Tests.Program;

/// <summary>The commands of a program on its own migrations.</summary>
public sealed class AssemblyWorkspaceTests
{
    private static readonly AssemblyWorkspaceOptions Own = new(typeof(CreateUsers).Assembly);

    [Fact]
    public async Task Revisions_are_found_in_the_assembly()
    {
        var result = await Cli.RunAsync(Own, "history");

        Assert.Equal(new CliResult(0, "aaaa -> bbbb (shop) (head), add phone\n<base> -> aaaa (shop), create users\n", ""), result);
    }

    [Fact]
    public async Task A_revision_knows_its_place()
    {
        var json = (await Cli.RunAsync(Own, "show bbbb --json")).Json().GetProperty("revisions")[0];

        Assert.EndsWith("ShopMigrations.cs", json.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.True(json.GetProperty("line").GetInt32() > 5);
    }

    [Fact]
    public async Task The_engine_writes_the_script_with_the_project_s_version_table()
    {
        var result = await Cli.RunAsync(Own, "upgrade head --sql");

        Assert.Equal("", result.Error);
        Assert.StartsWith("-- upgrade head: base -> bbbb\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE users", result.Output, StringComparison.Ordinal);
        Assert.Contains("INSERT INTO audit.shop_version (version_num) VALUES ('aaaa');", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_throws_is_an_error_at_its_line()
    {
        var result = await Cli.RunAsync(Own, "downgrade head:base --sql");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Matches(@"^\S*ShopMigrations\.cs\(\d+\): error RET2101: [^\n]*no way back[^\n]*\n$", result.Error);
    }

    [Fact]
    public async Task Help_names_the_program()
    {
        var result = await Cli.RunAsync(Own, "--help");

        Assert.Contains("Retort.Cli.Tests [command]", result.Output, StringComparison.Ordinal);
    }
}
