using Retort.Revisions;

namespace Retort.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "A command is missing. The commands are branches, check, current, downgrade, edit, ensure-version, heads, history, merge, plan, revision, round-trip, show, stamp, upgrade; see 'retort --help'.")]
    [InlineData("hstory", "There is no command or option 'hstory'. The commands are branches, check, current, downgrade, edit, ensure-version, heads, history, merge, plan, revision, round-trip, show, stamp, upgrade; see 'retort --help'.")]
    [InlineData("history --nope", "There is no option '--nope'. See 'retort history --help'.")]
    [InlineData("upgrade --dry-run", "There is no option '--dry-run'. See 'retort upgrade --help'.")]
    [InlineData("upgrade --timeout abc", "There is no option '--timeout'. See 'retort upgrade --help'.")]
    [InlineData("show --nope=1", "There is no option '--nope'. See 'retort show --help'.")]
    [InlineData("stamp -x", "There is no option '-x'. See 'retort stamp --help'.")]
    [InlineData("plan --downgrade", "A downgrade needs to know where to go: name a revision, base or -1. See 'retort plan --help'.")]
    [InlineData("upgrade --transaction none", "Argument 'none' not recognized. Must be one of: 'each' 'all' See 'retort upgrade --help'.")]
    [InlineData("history -r", "Required argument missing for option: '-r'. See 'retort history --help'.")]
    [InlineData("show", "Required argument missing for command: 'show'. See 'retort show --help'.")]
    [InlineData("show a b", "Unrecognized command or argument 'b'. See 'retort show --help'.")]
    public async Task Wrong_usage_is_one_line_on_standard_error(string command, string message)
    {
        Assert.Equal(new CliResult(2, "", $"error RET9030: {message}\n"), await Cli.RunAsync(command, "aaa"));
    }

    [Theory]
    [InlineData("--help", "history")]
    [InlineData("history --help", "--rev-range")]
    [InlineData("upgrade --help", "--sql")]
    public async Task Help_goes_to_standard_output(string command, string mentions)
    {
        var result = await Cli.RunAsync(command);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Contains("Usage:\n  retort", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(mentions, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_of_blanks_is_not_that_of_the_environment()
    {
        var result = await Cli.RunAsync(new ChainWorkspace(), ["upgrade", "--connection", "  "]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error RET9030: The connection string of --connection is empty.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_would_go_down_says_how_it_is_asked_for()
    {
        Assert.Equal(
            new CliResult(1, "", "error RET1108: '-1' goes down, and an upgrade goes up; use 'retort plan -1 --downgrade'.\n"),
            await Cli.RunAsync("plan -1", "aaa"));
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        var result = await Cli.RunAsync("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", result.Output);
    }

    [Fact]
    public async Task A_label_after_an_at_sign_is_no_response_file()
    {
        var result = await Cli.RunAsync("show @head", "aaa");

        Assert.DoesNotContain("RET9030", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("file", result.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_fault_of_the_tool_is_one_line_without_a_stack_trace()
    {
        var result = await Cli.RunAsync(new ChainWorkspace { Throws = new InvalidOperationException("two\nlines") }, "history");

        Assert.Equal(
            new CliResult(1, "", "error RET9040: InvalidOperationException: two lines This is a fault in Retort; please report it with the command.\n"),
            result);
    }

    [Fact]
    public async Task A_cancelled_command_says_nothing()
    {
        var result = await Cli.RunAsync(new ChainWorkspace { Throws = new OperationCanceledException() }, "history");

        Assert.Equal(new CliResult(130, "", ""), result);
    }

    [Fact]
    public void Every_rule_of_the_command_line_has_its_own_code()
    {
        var codes = Rules.All.Select(rule => rule.Code).ToList();

        Assert.Equal(codes.Distinct(), codes);
        Assert.Contains("RET9030", codes);
    }
}
