using Retort.Cli.Workspaces;

namespace Retort.Cli.Tests.Databases;

/// <summary><c>retort round-trip</c> on servers that are started for it.</summary>
public sealed class RoundTripTests
{
    private static readonly AssemblyWorkspaceOptions Sound = new(CompiledChain.Of("op.Execute(\"CREATE TABLE r1 (id int)\");", "op.Execute(\"CREATE TABLE r2 (id int)\");"));

    private static readonly AssemblyWorkspaceOptions Faulty = new(CompiledChain.Of(
        "op.Execute(\"CREATE TABLE r1 (id int)\");", "op.Execute(\"CREATE TABLE r2 (id int)\"); op.Execute(\"CREATE TYPE mood AS ENUM ('good')\");", "op.Execute(\"CREATE TABLE r3 (id int)\");"));

    [Fact]
    public async Task The_heads_are_tried_unless_another_revision_or_each_is_asked_for()
    {
        var heads = await Cli.RunAsync(Sound, "round-trip --scratch local");
        Assert.Equal(0, heads.ExitCode);
        Assert.Matches("^passed r2 make r2 \\([^\n]*\\)\n1 passed, 0 failed on PostgreSQL [0-9.]+ of [^\n]+\n$", heads.Output);
        Assert.Matches("^starting PostgreSQL of [^\n]+\n$", heads.Error);

        Assert.StartsWith("passed r1 make r1 (", (await Cli.RunAsync(Sound, "round-trip r1 --scratch local")).Output, StringComparison.Ordinal);
        Assert.Matches("^passed r1 [^\n]*\npassed r2 [^\n]*\n2 passed", (await Cli.RunAsync(Sound, "round-trip --each --scratch local")).Output);
        Assert.Equal(new CliResult(0, "", ""), await Cli.RunAsync(Sound, "round-trip --each --scratch local -q"));
    }

    [Fact]
    public async Task What_differs_is_an_error_at_the_line_of_its_revision_and_the_rest_is_tried_all_the_same()
    {
        var result = await Cli.RunAsync(Faulty, "round-trip --each --scratch local");

        Assert.Equal(3, result.ExitCode);
        Assert.Matches("^passed r1 [^\n]*\nfailed r2 [^\n]*\npassed r3 [^\n]*\n2 passed, 1 failed on ", result.Output);
        Assert.Contains(
            "/src/Chain.cs(3): error RET5110: The downgrade of revision r2 does not restore what was there before its upgrade: type public.mood is left over. Mend Downgrade, or say with op.Irreversible why there is no way back.\n",
            result.Error,
            StringComparison.Ordinal);

        var quiet = await Cli.RunAsync(Faulty, "round-trip r2 --scratch local -q");
        Assert.Equal((3, ""), (quiet.ExitCode, quiet.Output));
        Assert.Single(quiet.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task The_document_has_the_server_and_each_revision_with_its_findings()
    {
        var result = await Cli.RunAsync(Faulty, "round-trip --each --scratch local --json");

        Assert.Equal((3, ""), (result.ExitCode, result.Error));
        var document = System.Text.Json.JsonDocument.Parse(result.Output).RootElement;
        Assert.StartsWith("PostgreSQL ", document.GetProperty("server").GetString(), StringComparison.Ordinal);
        Assert.Equal(["r1", "r2", "r3"], document.GetProperty("revisions").Each("revision"));
        Assert.Equal(["passed", "failed", "passed"], document.GetProperty("revisions").Each("outcome"));
        var finding = document.GetProperty("revisions")[1].GetProperty("findings")[0];
        Assert.Equal(("RET5110", "error", "/src/Chain.cs", 3), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("round-trip --each r1", 2, "RET9030")]
    [InlineData("round-trip r9 --scratch local", 1, "RET1101")]
    [InlineData("round-trip --scratch docker", 2, "RET9030")]
    public async Task Wrong_words_are_refused_before_anything_is_started(string command, int exitCode, string code)
    {
        var result = await Cli.RunAsync(Sound, command);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"error {code}: ", result.Error, StringComparison.Ordinal);
    }
}
