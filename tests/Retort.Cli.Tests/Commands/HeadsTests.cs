namespace Retort.Cli.Tests.Commands;

public sealed class HeadsTests
{
    private static readonly string[] TwoHeads = ["aaa", "bbb: aaa | label net", "ccc: aaa | says add phone"];

    [Fact]
    public async Task Heads_are_shown_with_labels_and_message_newest_first()
    {
        var result = await Cli.RunAsync("heads", TwoHeads);

        Assert.Equal("ccc (head), add phone\nbbb (net) (head), make bbb\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Several_heads_are_a_warning_unless_the_project_allows_them()
    {
        var strict = await Cli.RunAsync("heads", "aaa", "bbb");
        var allowed = await Cli.RunAsync(new ChainWorkspace(Chain.Parse("aaa", "bbb")) { AllowMultipleHeads = true }, "heads");

        Assert.Contains("warning RET1009: ", strict.Error, StringComparison.Ordinal);
        Assert.Equal("", allowed.Error);
    }

    [Fact]
    public async Task A_head_that_another_needs_is_an_effective_head()
    {
        var all = await Cli.RunAsync("heads", "aaa", "bbb | dep aaa");
        var real = await Cli.RunAsync("heads --resolve-dependencies", "aaa", "bbb | dep aaa");

        Assert.Equal("bbb (head), make bbb\naaa (effective head), make aaa\n", all.Output);
        Assert.Equal("bbb (head), make bbb\n", real.Output);
    }

    [Fact]
    public async Task Verbose_heads_are_blocks()
    {
        var result = await Cli.RunAsync("heads -v", "aaa", "bbb: aaa", "ccc: aaa", "mmm: bbb ccc");

        Assert.StartsWith("Rev: mmm (head) (mergepoint)\nMerges: bbb, ccc\nClass: Shop.mmm\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_holds_the_heads_alone()
    {
        var revisions = (await Cli.RunAsync("heads --json", "aaa", "bbb: aaa")).Json().GetProperty("revisions");

        Assert.Equal(["bbb"], revisions.Each("id"));
        Assert.Equal(["True"], revisions.Each("head"));
    }

    [Fact]
    public async Task Write_puts_all_heads_into_the_file_sorted()
    {
        using var sources = new Sources();
        sources.Write("Migrations/HEAD", "<<<<<<< ours\nbbb\n=======\nccc\n>>>>>>> theirs\n");

        var result = await Cli.RunAsync(sources.Of("aaa", "ccc: aaa", "bbb: aaa"), "heads --write");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("bbb (head), make bbb\nccc (head), make ccc\n", result.Output);
        Assert.Equal("bbb\nccc\n", sources.Head);
        Assert.Single(sources.Files);
    }

    [Fact]
    public async Task Write_makes_the_file_and_leaves_it_empty_without_revisions()
    {
        using var sources = new Sources();

        Assert.Equal(new CliResult(0, "", ""), await Cli.RunAsync(sources.Of(), "heads --write"));

        Assert.Equal("", sources.Head);
    }

    [Fact]
    public async Task Write_refuses_a_chain_whose_heads_nobody_knows()
    {
        using var sources = new Sources();
        sources.Write("Migrations/HEAD", "aaa\n");

        var result = await Cli.RunAsync(sources.Of("aaa", "ccc: bbb"), "heads --write");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("error RET1002: ", result.Error, StringComparison.Ordinal);
        Assert.Equal("aaa\n", sources.Head);
    }
}
