namespace Retort.Revisions.Tests;

/// <summary>Migrations/HEAD, and what is said when it is wrong.</summary>
public sealed class HeadFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("retort-head-").FullName;

    private string File => HeadFile.PathIn(_folder);

    public HeadFileTests() => Directory.CreateDirectory(Path.GetDirectoryName(File)!);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("b\n", "a", "b: a")]
    [InlineData("B\na\nb\n", "b", "a", "B")]
    [InlineData("b\nc\n", "a", "b: a", "c: a | dep b")]
    public void It_holds_the_heads_sorted_one_a_line(string text, params string[] chain) => Assert.Equal(text, HeadFile.TextOf(Chain.Of(chain)));

    [Theory]
    [InlineData("b\nc\n")]
    [InlineData("c\r\nb")]
    [InlineData("\ufeff b \n\n c\n")]
    public void What_says_the_same_in_another_form_is_right(string text) => Assert.Null(Check(text, "a", "b: a", "c: a"));

    [Fact]
    public void A_project_without_the_file_is_not_asked_for_one() => Assert.Null(HeadFile.Check(File, Chain.Of("a")));

    [Theory]
    [InlineData("a\n", "holds 'a', but should hold 'b', one line a head")]
    [InlineData("b\nb\n", "holds 'b' and 'b', but should hold 'b'")]
    [InlineData("", "holds nothing, but should hold 'b'")]
    [InlineData("B\n", "holds 'B', but should hold 'b'")]
    public void A_stale_file_is_a_warning_that_says_what_it_should_hold(string text, string says)
    {
        var warning = Check(text, "a", "b: a")!;

        Assert.Equal(("RET1020", Severity.Warning), (warning.Code, warning.Severity));
        Assert.Equal(new SourceLocation(File, 1), warning.Location);
        Assert.StartsWith($"Migrations/HEAD {says}", warning.Message, StringComparison.Ordinal);
        Assert.EndsWith("write it anew with 'retort heads --write'.", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_project_whose_revisions_are_gone_should_hold_nothing()
        => Assert.Contains("holds 'a', but should hold nothing", Check("a\n")!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n", 1)]
    [InlineData("b\n=======\nc\n", 2)]
    [InlineData("b\n||||||| base\n", 2)]
    public void The_marks_of_a_conflict_are_told_as_what_they_are(string text, int line)
    {
        var warning = Check(text, "a", "b: a")!;

        Assert.Equal("RET1021", warning.Code);
        Assert.Equal(new SourceLocation(File, line), warning.Location);
        Assert.Contains("so it should hold 'b'; write it anew with 'retort heads --write'", warning.Message, StringComparison.Ordinal);
    }

    private Diagnostic? Check(string text, params string[] chain)
    {
        System.IO.File.WriteAllText(File, text);
        return HeadFile.Check(File, Chain.Of(chain));
    }
}
