namespace Retort.Cli.Tests.Commands;

public sealed class MergeTests : IDisposable
{
    private static readonly string[] TwoHeads = ["aaa", "bbb: aaa", "ccc: aaa"];

    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task All_heads_are_joined_where_none_is_named()
    {
        var result = await RunAsync(_sources.Of(TwoHeads), "--rev-id", "mmm");

        Assert.Equal(
            new CliResult(0, $"{_sources["Migrations/mmm_merge_bbb_and_ccc.cs"]}\nbbb, ccc -> mmm (head) (mergepoint), merge bbb and ccc\n", ""),
            result);
        Assert.Contains("[Revision(\"mmm\", Revises = [\"bbb\", \"ccc\"], Created = ", _sources.Read("Migrations/mmm_merge_bbb_and_ccc.cs"), StringComparison.Ordinal);
        Assert.Equal("mmm\n", _sources.Head);
    }

    [Fact]
    public async Task A_head_that_another_depends_on_is_joined_too_because_the_build_counts_it()
    {
        var result = await RunAsync(_sources.Of("aaa", "bbb: aaa", "ccc: aaa | dep bbb"), "heads", "-m", "join", "--rev-id", "mmm");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("mmm\n", _sources.Head);
    }

    [Fact]
    public async Task The_same_parents_in_any_order_give_the_same_revision()
    {
        await RunAsync(_sources.Of("aaa", "bbb: aaa", "ccc: aaa", "ddd: aaa"), "ddd", "bbb", "-m", "one", "--rev-id", "mmm");
        _sources.ForgetHead();
        await RunAsync(_sources.Of("aaa", "bbb: aaa", "ccc: aaa", "ddd: aaa"), "bbb", "ddd", "bbb", "-m", "two", "--rev-id", "nnn");

        Assert.Contains("Revises = [\"bbb\", \"ddd\"]", _sources.Read("Migrations/mmm_one.cs"), StringComparison.Ordinal);
        Assert.Contains("Revises = [\"bbb\", \"ddd\"]", _sources.Read("Migrations/nnn_two.cs"), StringComparison.Ordinal);
        Assert.Equal("ccc\nnnn\n", _sources.Head);
    }

    [Theory]
    [InlineData("bbb", "RET9046", "'bbb' means 'bbb' alone")]
    [InlineData("bbb bbb", "RET9046", "'bbb' mean 'bbb' alone")]
    [InlineData("bbb zzz", "RET1101", "zzz")]
    [InlineData("bbb base", "RET1108", "'base'")]
    [InlineData("aaa bbb", "RET1107", "'aaa' is an ancestor of 'bbb'")]
    [InlineData("ddd ccc", "RET9042", "'ddd' is no head")]
    public async Task What_would_join_nothing_is_refused(string revisions, string code, string says)
    {
        var result = await RunAsync(_sources.Of("aaa", "bbb: aaa", "ccc: aaa", "ddd: aaa", "eee: ddd"), revisions.Split(' '));

        Assert.Equal(1, result.ExitCode);
        Assert.Matches($"^error {code}: [^\n]*\n$", result.Error);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Empty(_sources.Files);
    }

    [Fact]
    public async Task One_head_or_none_is_nothing_to_merge()
    {
        Assert.Contains("error RET9046: 'heads' means 'aaa' alone", (await RunAsync(_sources.Of("aaa"))).Error, StringComparison.Ordinal);
        Assert.Contains("error RET9046: There are no revisions", (await RunAsync(_sources.Of())).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parent_that_is_no_head_can_be_spliced()
    {
        var result = await RunAsync(_sources.Of("aaa", "bbb: aaa", "ccc: aaa", "ddd: ccc"), "bbb", "ccc", "--splice", "--rev-id", "mmm");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("ddd\nmmm\n", _sources.Head);
    }

    private static Task<CliResult> RunAsync(ChainWorkspace workspace, params string[] arguments) => Cli.RunAsync(workspace, ["merge", .. arguments]);
}
