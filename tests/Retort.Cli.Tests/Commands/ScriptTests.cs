using Retort.Revisions;

namespace Retort.Cli.Tests.Commands;

public sealed class ScriptTests
{
    private static readonly string[] Line = ["aaa", "bbb: aaa", "ccc: bbb"];

    [Theory]
    [InlineData("upgrade head --sql", "-- upgrade aaa\n-- upgrade bbb\n-- upgrade ccc\n")]
    [InlineData("upgrade --sql", "-- upgrade aaa\n-- upgrade bbb\n-- upgrade ccc\n")]
    [InlineData("upgrade bbb --sql", "-- upgrade aaa\n-- upgrade bbb\n")]
    [InlineData("upgrade aaa:head --sql", "-- upgrade bbb\n-- upgrade ccc\n")]
    [InlineData("upgrade aaa: --sql", "-- upgrade bbb\n-- upgrade ccc\n")]
    [InlineData("upgrade aaa:aaa+1 --sql", "-- upgrade bbb\n")]
    [InlineData("downgrade head:base --sql", "-- downgrade ccc\n-- downgrade bbb\n-- downgrade aaa\n")]
    [InlineData("downgrade ccc:aaa --sql", "-- downgrade ccc\n-- downgrade bbb\n")]
    [InlineData("downgrade bbb: --sql", "-- downgrade bbb\n-- downgrade aaa\n")]
    public async Task A_range_becomes_a_script(string command, string script)
    {
        Assert.Equal(new CliResult(0, script, ""), await Cli.RunAsync(command, Line));
    }

    [Theory]
    [InlineData("downgrade base --sql", "RET1110", 2)]
    [InlineData("downgrade -1 --sql", "RET1110", 2)]
    [InlineData("upgrade a:b:c --sql", "RET1110", 2)]
    [InlineData("downgrade --sql", "RET9030", 2)]
    [InlineData("upgrade --sql --yes", "RET9030", 2)]
    [InlineData("upgrade --sql --connection Host=x", "RET9030", 2)]
    [InlineData("upgrade head -o up.sql", "RET9030", 2)]
    [InlineData("upgrade zzz --sql", "RET1101", 1)]
    [InlineData("upgrade ccc:aaa --sql", "RET1109", 1)]
    [InlineData("downgrade aaa:ccc --sql", "RET1109", 1)]
    [InlineData("upgrade ccc:ccc --sql", "RET1109", 1)]
    public async Task What_is_no_script_is_a_coded_error(string command, string code, int exitCode)
    {
        var result = await Cli.RunAsync(command, Line);

        Assert.Equal("", result.Output);
        Assert.StartsWith($"error {code}: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
    }

    [Fact]
    public async Task Two_heads_need_a_choice()
    {
        var head = await Cli.RunAsync("upgrade head --sql", "aaa", "bbb: aaa", "ccc: aaa");
        var heads = await Cli.RunAsync("upgrade heads --sql", "aaa", "bbb: aaa", "ccc: aaa");

        Assert.StartsWith("error RET1103: ", head.Error, StringComparison.Ordinal);
        Assert.Equal(new CliResult(0, "-- upgrade aaa\n-- upgrade bbb\n-- upgrade ccc\n", ""), heads);
    }

    [Fact]
    public async Task A_broken_chain_has_no_script_and_every_fault_is_said_once()
    {
        var result = await Cli.RunAsync("upgrade heads --sql", "aaa", "bbb: yyy", "ccc: zzz");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("/src/bbb.cs(2): error RET1002: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("/src/ccc.cs(3): error RET1002: ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_tells_rows_and_steps()
    {
        var json = (await Cli.RunAsync("upgrade aaa:ccc --sql --json", Line)).Json();

        Assert.Equal(
            """{"direction":"upgrade","range":"aaa:ccc","rowsBefore":["aaa"],"rowsAfter":["ccc"],"revisions":["bbb","ccc"],"output":null,"sql":"-- upgrade bbb\n-- upgrade ccc\n","diagnostics":[]}""",
            System.Text.Json.JsonSerializer.Serialize(json));
    }

    [Fact]
    public async Task A_warning_about_the_script_goes_to_standard_error()
    {
        var workspace = new ChainWorkspace(Chain.Parse(Line))
        {
            ScriptDiagnostics = [Rules.ScriptEndsAtOnlineOnly.At(new SourceLocation("/src/bbb.cs", 2), "it ends here")],
        };
        var plain = await Cli.RunAsync(workspace, "upgrade head --sql");
        var json = (await Cli.RunAsync(workspace, "upgrade head --sql --json")).Json();

        Assert.Equal("/src/bbb.cs(2): warning RET2104: it ends here\n", plain.Error);
        Assert.Equal(["RET2104"], json.GetProperty("diagnostics").Each("code"));
    }

    [Fact]
    public async Task A_file_takes_the_script_instead()
    {
        var folder = Directory.CreateTempSubdirectory("retort-cli-");
        try
        {
            var file = Path.Combine(folder.FullName, "up.sql");
            var plain = await Cli.RunAsync($"upgrade aaa --sql -o {file}", Line);
            var json = (await Cli.RunAsync($"upgrade aaa --sql --json --output {file}", Line)).Json();

            Assert.Equal(new CliResult(0, "", ""), plain);
            Assert.Equal("-- upgrade aaa\n"u8.ToArray(), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.Equal(file, json.GetProperty("output").GetString());
            Assert.Equal(System.Text.Json.JsonValueKind.Null, json.GetProperty("sql").ValueKind);
            Assert.Equal([file], Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_a_coded_error()
    {
        var result = await Cli.RunAsync("upgrade aaa --sql -o /nowhere/at/all/up.sql", Line);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("error RET9038: The script cannot be written to /nowhere/at/all/up.sql", result.Error, StringComparison.Ordinal);
    }
}
