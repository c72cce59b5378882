namespace Retort.Cli.Tests.Commands;

/// <summary><code>
///        b (label net) - c
///      /                   \
/// a --                       m (head)
///      \                   /
///        d --------------
/// x (second base, depends on c)
/// </code></summary>
public sealed class HistoryTests
{
    private static readonly string[] Branched =
    [
        "aaa | says create users", "bbb: aaa | label net", "ccc: bbb", "ddd: aaa", "mmm: ccc ddd | says merge", "xxx | dep ccc",
    ];

    [Fact]
    public async Task History_is_newest_first_with_parents_labels_and_markers()
    {
        var result = await Cli.RunAsync(new ChainWorkspace(Chain.Parse(Branched)) { AllowMultipleHeads = true }, "history");

        Assert.Equal(
            """
            <base> (ccc) -> xxx (head), make xxx
            ccc, ddd -> mmm (net) (head) (mergepoint), merge
            aaa -> ddd, make ddd
            bbb -> ccc (net), make ccc
            aaa -> bbb (net), make bbb
            <base> -> aaa (branchpoint), create users

            """,
            result.Output);
        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("aaa:ccc", "ccc bbb aaa")]
    [InlineData("bbb:", "mmm ccc bbb")]
    [InlineData(":bbb", "bbb aaa")]
    [InlineData("ddd", "ddd aaa")]
    [InlineData("ccc-1:ccc", "ccc bbb")]
    public async Task A_range_takes_both_of_its_ends(string range, string expected)
    {
        var result = await Cli.RunAsync($"history --json -r {range}", "aaa", "bbb: aaa", "ccc: bbb", "ddd: aaa", "mmm: ccc ddd");

        Assert.Equal(expected.Split(' '), result.Json().GetProperty("revisions").Each("id"));
    }

    [Fact]
    public async Task Verbose_shows_all_that_is_known()
    {
        var result = await Cli.RunAsync("history -v -r ccc:ccc", "aaa", "bbb: aaa | label net", "ccc: bbb | dep aaa | says add phone", "ddd: ccc", "eee: ccc");

        Assert.Equal(
            """
            Rev: ccc (branchpoint)
            Parent: bbb
            Also depends on: aaa
            Branches into: ddd, eee
            Branch names: net
            Class: Shop.ccc
            Path: /src/ccc.cs(3)
            Created: 2026-01-03 10:30:00 +00:00

                add phone


            """,
            result.Output);
    }

    [Fact]
    public async Task Nothing_is_listed_of_an_empty_chain()
    {
        var result = await Cli.RunAsync("history");

        Assert.Equal(new CliResult(0, "", ""), result);
    }

    [Fact]
    public async Task A_broken_chain_is_listed_and_its_faults_are_warnings()
    {
        var result = await Cli.RunAsync("history", "aaa", "bbb: zzz", "ccc: aaa");

        Assert.Equal("aaa -> ccc (head), make ccc\nzzz -> bbb (head), make bbb\n<base> -> aaa, make aaa\n", result.Output);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("/src/bbb.cs(2): warning RET1002: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(": error ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_is_listed_too()
    {
        var result = await Cli.RunAsync("history", "xxx", "aaa: bbb xxx", "bbb: aaa");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(3, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("warning RET1005: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_part_of_the_document_and_not_said_twice()
    {
        var result = await Cli.RunAsync("history --json", "aaa", "bbb: zzz");

        var fault = Assert.Single(result.Json().GetProperty("faults").EnumerateArray(), fault => fault.GetProperty("code").GetString() == "RET1002");
        Assert.Equal("error", fault.GetProperty("severity").GetString());
        Assert.Equal("/src/bbb.cs", fault.GetProperty("file").GetString());
        Assert.Equal(2, fault.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task A_document_has_every_field_of_a_revision()
    {
        var result = await Cli.RunAsync("history --json -r bbb:bbb", "aaa", "bbb: aaa | dep aaa | label net | says add \"é\"", "ccc: bbb", "ddd: bbb");

        Assert.Equal(
            """
            {
              "revisions": [
                {
                  "id": "bbb",
                  "message": "add \"é\"",
                  "revises": [
                    "aaa"
                  ],
                  "dependsOn": [
                    "aaa"
                  ],
                  "branchLabels": [
                    "net"
                  ],
                  "labels": [
                    "net"
                  ],
                  "children": [
                    "ccc",
                    "ddd"
                  ],
                  "created": "2026-01-02T10:30:00+00:00",
                  "type": "Shop.bbb",
                  "file": "/src/bbb.cs",
                  "line": 2,
                  "head": false,
                  "effectiveHead": false,
                  "branchPoint": true,
                  "mergePoint": false
                }
              ],
              "faults": []
            }
            """,
            result.Output.Replace(
                result.Output[result.Output.IndexOf("\"faults\"", StringComparison.Ordinal)..],
                "\"faults\": []\n}",
                StringComparison.Ordinal));
    }
}
