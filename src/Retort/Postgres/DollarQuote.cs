namespace Retort.Postgres;

/// <summary>Texts between dollar signs: the body of a function as it was written, with no quote doubled.</summary>
internal static class DollarQuote
{
    public static string Write(string text)
    {
        var tag = Tags().First(tag => IsSafe(text, tag));
        return tag + text + tag;
    }

    // The text may not hold the tag, nor end in a part of it that would close the quote too soon: "…$" before "$$".
    private static bool IsSafe(string text, string tag) => (text + tag).IndexOf(tag, StringComparison.Ordinal) == text.Length;

    private static IEnumerable<string> Tags() =>
        Enumerable.Range(1, int.MaxValue).Select(number => FormattableString.Invariant($"$body{number}$")).Prepend("$body$").Prepend("$$");
}
