using Retort.Revisions;

namespace Retort.Cli.Tests;

/// <summary>
/// Writes revisions as text: <c>m: b c | dep d | label net | says add phone</c>. Each is one day newer than the one before, and stands in a file of
/// its name on the line of its number.
/// </summary>
internal static class Chain
{
    public static Revision[] Parse(params string[] revisions) => [.. revisions.Select(Parse)];

    private static Revision Parse(string text, int number)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        var head = parts[0].Split(':', 2, StringSplitOptions.TrimEntries);
        return new Revision(
            head[0],
            head.Length == 2 ? Words(head[1]) : [],
            [.. After("dep ").SelectMany(Words)],
            [.. After("label ").SelectMany(Words)],
            After("says ").FirstOrDefault() ?? $"make {head[0]}",
            new DateTimeOffset(2026, 1, 1, 10, 30, 0, TimeSpan.Zero).AddDays(number),
            $"Shop.{head[0]}",
            new SourceLocation($"/src/{head[0]}.cs", number + 1));

        IEnumerable<string> After(string word)
            => parts.Skip(1).Where(part => part.StartsWith(word, StringComparison.Ordinal)).Select(part => part[word.Length..]);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
