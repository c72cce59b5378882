namespace Retort.Autogenerate.Writing;

/// <summary>Comments between statements.</summary>
internal static class Remark
{
    /// <summary>A comment's lines. What cannot be seen becomes a blank: some of it would end the comment, some would turn the text around.</summary>
    public static IEnumerable<string> Lines(string? remark) => remark is null
        ? []
        : CSharpLiteral.Lines(remark).Select(line => $"// {CSharpLiteral.Visible(line)}".TrimEnd());
}
