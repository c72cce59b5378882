using System.Globalization;

namespace Retort.Revisions;

/// <summary>What a person types for a revision, taken apart: <c>[branch@][symbol][+n|-n]</c>.</summary>
/// <param name="Text">The whole, for messages.</param>
/// <param name="Branch">What stands before the <c>@</c>.</param>
/// <param name="Symbol">A keyword, label, id or part of an id; null for a step from where the database is.</param>
/// <param name="Steps">Steps up, or down where negative.</param>
internal sealed record Identifier(string Text, string? Branch, string? Symbol, int? Steps)
{
    public static Identifier Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var rest = text[(at + 1)..];
        var sign = rest.IndexOfAny(['+', '-']);
        var symbol = sign < 0 ? rest : rest[..sign];
        var steps = 0;
        if (symbol.AsSpan().ContainsAny("@:,")
            || text.Contains(':', StringComparison.Ordinal)
            || at == 0
            || rest.Length == 0
            || (sign >= 0 && !int.TryParse(rest.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out steps)))
        {
            throw Rules.BadIdentifier.Error(
                $"{Wording.Quoted(text)} cannot be read as a revision; write an id, the beginning of an id, a branch label, 'head', 'heads', 'base', "
                + "'+2', '-1', an id with a step like 'head-2', or 'label@' before any of them"
                + (text.Contains(':', StringComparison.Ordinal) ? "; a range like 'a:b' is for scripts and the history." : "."));
        }

        return new Identifier(
            text,
            at < 0 ? null : text[..at],
            symbol is "" or "current" && sign >= 0 ? null : symbol,
            sign < 0 ? null : rest[sign] == '-' ? -steps : steps);
    }
}
