using Spectre.Console;

namespace Retort.Cli.Output;

/// <summary>A line of text whose parts have colours on a terminal.</summary>
internal sealed class StyledText
{
    public static readonly StyledText Empty = new();

    private readonly List<(string Text, Style Style)> _parts = [];

    public StyledText Add(string text, Style? style = null)
    {
        _parts.Add((text, style ?? Style.Plain));
        return this;
    }

    /// <summary>For a terminal.</summary>
    public Paragraph ToParagraph()
    {
        var paragraph = new Paragraph();
        foreach (var (text, style) in _parts)
        {
            paragraph.Append(text, style);
        }

        return paragraph;
    }

    /// <summary>For a file or another program.</summary>
    public override string ToString() => string.Concat(_parts.Select(part => part.Text));
}
