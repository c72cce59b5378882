using Retort.Cli.Files;

namespace Retort.Cli.Tests.Files;

/// <summary>The command that follows the writing of a revision.</summary>
public sealed class PostWriteHookTests : IDisposable
{
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task It_gets_the_new_file_where_it_says_so()
    {
        var result = await RunAsync("sh -c 'printf \"// %s\\n\" \"$0\" >> {file}; echo done; echo warned >&2' \"it's me\"");
        Assert.Equal((0, ""), (result.ExitCode, Unordered(result.Error, "done\n", "warned\n")));
        Assert.EndsWith("// it's me\n", _sources.Read("Migrations/bbb_next.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_does_not_say_so_the_file_comes_last_and_it_runs_in_the_folder_of_the_project()
    {
        _sources.Write("hook.sh", "echo \"$PWD $1 $2\"\n");
        var result = await RunAsync("sh hook.sh one");
        Assert.Equal($"{_sources.Path} one {_sources["Migrations/bbb_next.cs"]}\n", result.Error);
    }

    [Fact]
    public async Task When_it_fails_the_command_fails_and_names_the_file_that_is_there()
    {
        var result = await RunAsync("sh -c 'exit 3'");
        var file = _sources["Migrations/bbb_next.cs"];
        Assert.Equal(
            new CliResult(1, "", $"error RET9054: {file} was written, but 'sh -c 'exit 3'', which MigrationsPostWriteHook has run after that, ended with exit code 3. Look at the file, and at what the command said.\n"), result);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task One_that_is_not_installed_is_said()
    {
        var result = await RunAsync("no-such-formatter --all");
        Assert.Equal(1, result.ExitCode);
        Assert.Matches("^error RET9054: .*bbb_next.cs was written, but 'no-such-formatter --all', which MigrationsPostWriteHook has run after that, cannot be started: .* Set it to a program that is installed.\n$", result.Error);
    }

    [Fact]
    public async Task It_has_nothing_to_read()
    {
        var result = await RunAsync("sh -c 'cat; echo read'").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal((0, "read\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task What_it_leaves_running_is_not_waited_for()
    {
        var result = await RunAsync("sh -c 'sleep 60 & echo begun'").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal((0, "begun\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Stopping_the_command_ends_it()
    {
        using var stop = new CancellationTokenSource();
        var project = _sources.Project() with { PostWriteHook = "sh -c 'echo begun; sleep 100' " };
        var output = new StopAtFirstLine(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PostWriteHook.RunAsync(project, "x.cs", output, stop.Token));
        Assert.Equal("begun", output.Line);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Without_one_nothing_is_run(string? hook)
    {
        var result = await RunAsync(hook);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    private static string Unordered(string text, params string[] parts) => parts.Aggregate(text, (left, part) => left.Replace(part, "", StringComparison.Ordinal));

    private Task<CliResult> RunAsync(string? hook)
    {
        var workspace = new ChainWorkspace(Chain.Parse(["aaa"])) { Project = _sources.Project() with { PostWriteHook = hook } };
        return Cli.RunAsync(workspace, ["revision", "--rev-id", "bbb", "-m", "next"]);
    }

    private sealed class StopAtFirstLine(CancellationTokenSource stop) : StringWriter
    {
        public string? Line { get; private set; }

        public override void WriteLine(string? value)
        {
            Line = value;
            stop.Cancel();
        }
    }
}
