namespace Retort.Cli.Tests.Commands;

public sealed class ShowTests
{
    private static readonly string[] Line = ["1975ea83b712 | label shop", "3f2a9c1b7d04: 1975ea83b712", "3c00d2e4a6b8: 3f2a9c1b7d04"];

    [Theory]
    [InlineData("1975ea83b712")]
    [InlineData("1975")]
    [InlineData("head-2")]
    [InlineData("base+1")]
    [InlineData("shop@3f2-1")]
    public async Task Every_form_of_identifier_is_understood(string identifier)
    {
        var result = await Cli.RunAsync($"show {identifier}", Line);

        Assert.Equal("", result.Error);
        Assert.StartsWith("Rev: 1975ea83b712\nParent: <base>\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_heads_are_all_shown()
    {
        var result = await Cli.RunAsync("show heads --json", "aaa", "bbb: aaa", "ccc: aaa");

        Assert.Equal(["ccc", "bbb"], System.Text.Json.JsonDocument.Parse(result.Output).RootElement.GetProperty("revisions").Each("id"));
    }

    [Theory]
    [InlineData("zzzz", "RET1101", 1)]
    [InlineData("3", "RET1102", 1)]
    [InlineData("head-9", "RET1104", 1)]
    [InlineData("base", "RET1108", 1)]
    [InlineData("current", "RET5001", 2)]
    [InlineData("-1", "RET5001", 2)]
    public async Task What_means_no_revision_is_a_coded_error(string identifier, string code, int exitCode)
    {
        var result = await Cli.RunAsync($"show {identifier}", Line);

        Assert.Equal("", result.Output);
        Assert.StartsWith($"error {code}: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
