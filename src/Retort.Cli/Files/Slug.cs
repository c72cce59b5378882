using System.Globalization;
using System.Text;

namespace Retort.Cli.Files;

/// <summary>The part of a file's name that tells what a revision does, as Alembic makes it.</summary>
internal static class Slug
{
    private const int Longest = 40;

    /// <summary>Lower case, words joined by underscores, cut after 40 characters at the last one. Empty for a message without words.</summary>
    public static string Of(string message)
    {
        var slug = string.Join('_', Words(message));
        if (slug.Length <= Longest)
        {
            return slug;
        }

        var end = char.IsHighSurrogate(slug[Longest - 1]) ? Longest - 1 : Longest;
        var cut = slug[..end];
        return cut.LastIndexOf('_') is > 0 and var last ? cut[..last] : cut;
    }

    private static IEnumerable<string> Words(string message)
    {
        var word = new StringBuilder();
        foreach (var rune in message.EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                _ = word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static bool IsPartOfWord(Rune rune)
        => Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
