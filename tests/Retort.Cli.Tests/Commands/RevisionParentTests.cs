namespace Retort.Cli.Tests.Commands;

/// <summary>Which revision a new one goes on from.</summary>
public sealed class RevisionParentTests : IDisposable
{
    private readonly Sources _sources = new();

    public void Dispose() => _sources.Dispose();

    [Fact]
    public async Task Several_heads_need_a_choice()
    {
        var result = await RunAsync(_sources.Of("aaa", "bbb: aaa", "ccc: aaa"), "-m", "x");

        Assert.Equal(
            "error RET1103: 'head' could mean 'bbb' (bbb.cs, line 2) and 'ccc' (ccc.cs, line 3). Name one of them with --head, or join them first with 'retort merge'.\n",
            result.Error);
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(_sources.Files);
    }

    [Fact]
    public async Task One_of_several_heads_can_be_named_and_what_is_left_wrong_is_a_warning()
    {
        var result = await RunAsync(_sources.Of("aaa", "bbb: aaa", "ccc: aaa"), "--head", "bbb", "--rev-id", "ddd", "-m", "x");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("warning RET1009: ", result.Error[result.Error.IndexOf("warning", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal("ccc\nddd\n", _sources.Head);
    }

    [Fact]
    public async Task A_parent_that_is_no_head_needs_splice()
    {
        var refused = await RunAsync(_sources.Of("aaa", "bbb: aaa"), "--head", "aaa", "-m", "x");
        Assert.Equal(
            "error RET9042: 'aaa' is no head: 'bbb' (bbb.cs, line 2) revises it already. Name a head, or add --splice to begin a branch at 'aaa'.\n",
            refused.Error);

        var spliced = await RunAsync(_sources.Of("aaa", "bbb: aaa"), "--head", "aaa", "--splice", "-m", "x", "--rev-id", "ccc");
        Assert.Equal(0, spliced.ExitCode);
        Assert.Equal("bbb\nccc\n", _sources.Head);
    }

    [Fact]
    public async Task Base_begins_a_second_line_without_splice()
    {
        var workspace = new ChainWorkspace(Chain.Parse("aaa")) { Project = _sources.Project(), AllowMultipleHeads = true };
        var result = await RunAsync(workspace, "--head", "base", "--rev-id", "bbb", "-m", "x", "--branch-label", "net");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.DoesNotContain("Revises", _sources.Read("Migrations/bbb_x.cs"), StringComparison.Ordinal);
        Assert.Equal("aaa\nbbb\n", _sources.Head);
    }

    [Fact]
    public async Task A_missing_parent_is_put_back_under_its_own_id()
    {
        var result = await RunAsync(_sources.Of("aaa", "ccc: bbb"), "--rev-id", "bbb", "--head", "aaa", "-m", "put back");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Equal("ccc\n", _sources.Head);
    }

    [Fact]
    public async Task A_chain_of_cycles_has_no_head_to_go_on_from()
    {
        var result = await RunAsync(_sources.Of("aaa: bbb", "bbb: aaa"), "-m", "x");

        Assert.Contains("error RET1010: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(_sources.Files);
    }

    private static Task<CliResult> RunAsync(ChainWorkspace workspace, params string[] arguments) => Cli.RunAsync(workspace, ["revision", .. arguments]);
}
