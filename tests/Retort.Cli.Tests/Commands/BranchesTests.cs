namespace Retort.Cli.Tests.Commands;

public sealed class BranchesTests
{
    private static readonly string[] Branched = ["aaaa", "bbb: aaaa | label net", "ccc: aaaa", "mmm: bbb ccc"];

    [Fact]
    public async Task A_branch_point_is_shown_with_what_revises_it()
    {
        var result = await Cli.RunAsync("branches", Branched);

        Assert.Equal(
            """
            aaaa (branchpoint), make aaaa
                 -> ccc, make ccc
                 -> bbb (net), make bbb


            """,
            result.Output);
    }

    [Fact]
    public async Task Verbose_shows_the_branch_point_as_a_block()
    {
        var result = await Cli.RunAsync("branches -v", Branched);

        Assert.StartsWith("Rev: aaaa (branchpoint)\nParent: <base>\nBranches into: bbb, ccc\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("     -> bbb (net), make bbb\n\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_without_branches_has_none()
    {
        Assert.Equal(new CliResult(0, "", ""), await Cli.RunAsync("branches", "aaa", "bbb: aaa"));
    }

    [Fact]
    public async Task The_document_names_the_children()
    {
        var revision = Assert.Single((await Cli.RunAsync("branches --json", Branched)).Json().GetProperty("revisions").EnumerateArray());

        Assert.True(revision.GetProperty("branchPoint").GetBoolean());
        Assert.Equal(["bbb", "ccc"], revision.GetProperty("children").EnumerateArray().Select(child => child.GetString()));
    }
}
