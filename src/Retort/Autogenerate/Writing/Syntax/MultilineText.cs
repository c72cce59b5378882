namespace Retort.Autogenerate.Writing.Syntax;

/// <summary>
/// A text of several lines: a raw string literal, or where that could not hold it as it is, a literal a line. A blank at the end of a line counts as
/// such, since editors take it away.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class MultilineText(string text) : Code
{
    private readonly string[] _lines = text.Split('\n');

    public override string? Flat => null;

    public override string Broken(int indent) => IsVisible() ? Raw(indent) : Joined(indent);

    private bool IsVisible() => !CSharpLiteral.HasInvisible(text.Replace('\n', ' ').Replace('\t', ' ')) && !Array.Exists(_lines, line => line.EndsWith(' ') || line.EndsWith('\t'));

    private string Raw(int indent)
    {
        var quotes = new string('"', Math.Max(3, LongestRun(text) + 1));
        return quotes + string.Concat(_lines.Select(line => line.Length == 0 ? "\n" : NewLine(indent) + line)) + NewLine(indent) + quotes;
    }

    private string Joined(int indent)
    {
        var ended = _lines.Select((line, at) => at < _lines.Length - 1 ? line + "\n" : line).Where(line => line.Length > 0);
        return string.Join(NewLine(indent) + "+ ", ended.Select(CSharpLiteral.Of));
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
