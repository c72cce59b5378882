namespace Retort.Postgres;

/// <summary>Texts between dollar signs: the body of a function as it was written, with no quote doubled.</summary>
internal static class DollarQuote
{
    /// <summary>The text in quotes: <c>$$…$$</c>, or with the first tag that it leaves free.</summary>
    public static string Write(string text) => Write(text, Tags("body").Prepend("$$"));

    /// <summary>The text in quotes with a tag of that name, numbered where the text holds it.</summary>
    public static string Write(string text, string name) => Write(text, Tags(name));

    private static string Write(string text, IEnumerable<string> tags)
    {
        var tag = tags.First(tag => IsSafe(text, tag));
        return tag + text + tag;
    }

    // The text may not hold the tag, nor end in a part of it that would close the quote too soon: "…$" before "$$".
    private static bool IsSafe(string text, string tag) => (text + tag).IndexOf(tag, StringComparison.Ordinal) == text.Length;

    private static IEnumerable<string> Tags(string name) =>
        Enumerable.Range(1, int.MaxValue).Select(number => FormattableString.Invariant($"${name}{number}$")).Prepend($"${name}$");
}
