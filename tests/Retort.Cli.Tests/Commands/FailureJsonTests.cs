using System.Text.Json;

namespace Retort.Cli.Tests.Commands;

/// <summary>Whoever asks for a document gets one, also of a command that fails.</summary>
public sealed class FailureJsonTests
{
    [Theory]
    [InlineData("show zzz", 1, "RET1101")]
    [InlineData("history -r a:b:c", 2, "RET1110")]
    [InlineData("heads --nope", 2, "RET9030")]
    [InlineData("", 2, "RET9030")]
    [InlineData("upgrade zzz --sql", 1, "RET1101")]
    [InlineData("current", 2, "RET5001")]
    public async Task The_error_is_in_it_and_nowhere_else(string command, int exitCode, string code)
    {
        var result = await Cli.RunAsync($"{command} --json", "aaa");

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        var error = JsonDocument.Parse(result.Output).RootElement.GetProperty("error");
        Assert.Equal([code], error.GetProperty("diagnostics").Each("code"));
        Assert.False(error.GetProperty("stopped").GetBoolean());
    }

    [Fact]
    public async Task A_stop_is_in_it_too()
    {
        var result = await Cli.RunAsync(new ChainWorkspace { Throws = new OperationCanceledException() }, "history --json");

        Assert.Equal((130, ""), (result.ExitCode, result.Error));
        Assert.True(JsonDocument.Parse(result.Output).RootElement.GetProperty("error").GetProperty("stopped").GetBoolean());
    }

    [Fact]
    public async Task A_fault_of_the_tool_is_in_it_too()
    {
        var result = await Cli.RunAsync(new ChainWorkspace { Throws = new InvalidOperationException("two\nlines") }, "history --json");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("RET9040", result.Output, StringComparison.Ordinal);
    }
}
