using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.Writing;

/// <summary>Whatever is in a text comes back from the compiler as it was.</summary>
public sealed class MigrationWriterTextTests
{
    public static TheoryData<string> Texts =>
    [
        "", " ", "\"", "\"\"\"", "\\", "{x}", "{{", "$\"{x}\"", "@", "it's", "ü – 漢字 – 😀", "class", "\t", "\0", "\u001b[31m", "\u00a0", "\u2028", "\u202e", "\ufeff", "\ud83d", "\U000e0041",
        "\n", "\n\n", "a\n", "\na", "a\nb", "a\r\nb", "a\rb\nc", "a\n\nb", "a \nb", "a\n \nb", "a\n\tb", "\ta\n\tb", "  a\nb", "a\nb\t", "a\n\"\"\"\nb", "\"\"\"\"\n\"", "\"\n\"", "a\n{0}\n\\",
        "a\u0085\nb", "a\u2028\nb", "a\u200b\nb", "//\n/*", "#if X\n#endif", "a\n  b\n    c", "\ud83d\n", "😀\n\U000e0041",
    ];

    [Fact]
    public void A_text_comes_back_as_it_was()
    {
        string[] texts = [.. Texts.Select(row => row.Data)];
        Operation[] operations = [.. texts.SelectMany(text => new Operation[] { new ExecuteSql(text), new RenameTable(text, text), Commented(text), Deep(text) })];

        Assert.Equal(operations, WrittenMigrations.Record(operations));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Nothing_in_the_code_is_invisible(string text)
    {
        var written = MigrationWriter.Write([new ExecuteSql(text), Commented(text)]);

        Assert.False(CSharpLiteral.HasInvisible(written.Replace('\n', ' ').Replace('\t', ' ')));
        Assert.All(written.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Theory]
    [InlineData("a\r\nb", "\"a\\r\\n\"\n    + \"b\"")]
    [InlineData("a \n\nb\n", "\"a \\n\"\n    + \"\\n\"\n    + \"b\\n\"")]
    [InlineData("a\n\"\"\"b", "\"\"\"\"\n    a\n    \"\"\"b\n    \"\"\"\"")]
    public void What_no_raw_literal_can_show_is_a_literal_a_line(string text, string expected) =>
        Assert.Equal($"op.Execute(\n    {expected});", MigrationWriter.Write([new ExecuteSql(text)]));

    private static SetComment Commented(string text) => new(new(ObjectKind.Table, "t"), text);

    private static AddColumn Deep(string text) => new("t", new Column(text, Ddl.Text) { Comment = text, Default = new(Literal.Text(Legal(text))) });

    // PostgreSQL has no room for these, so a literal refuses them.
    private static string Legal(string text) => SqlCharacters.FindIllegal(text) is null ? text : "";
}
