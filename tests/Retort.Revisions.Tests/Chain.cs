namespace Retort.Revisions.Tests;

/// <summary>
/// Writes graphs as text: <c>m: b c | dep d | label net</c> is a revision m that revises b and c, depends on d and bears the label net. Each is one
/// day newer than the one before, and its attribute stands in a file of its id on the line of its number.
/// </summary>
internal static class Chain
{
    public static RevisionGraph Of(params string[] revisions) => RevisionGraph.Build(Parse(revisions), new() { CheckHeads = false });

    public static RevisionGraph Strict(params string[] revisions) => RevisionGraph.Build(Parse(revisions));

    public static RevisionGraph OneHeadABranch(params string[] revisions)
        => RevisionGraph.Build(Parse(revisions), new() { AllowMultipleHeads = true });

    public static Revision[] Parse(params string[] revisions) => [.. revisions.Select(Revision)];

    private static Revision Revision(string text, int number)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        var head = parts[0].Split(':', 2, StringSplitOptions.TrimEntries);
        return new Revision(
            head[0],
            head.Length == 2 ? Words(head[1]) : [],
            After("dep"),
            After("label"),
            Created: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number),
            TypeName: $"Shop.{head[0]}",
            Location: new SourceLocation($"/src/Migrations/{head[0]}.cs", number + 1));

        string[] After(string word)
            => [.. parts.Skip(1).Where(part => part.StartsWith(word, StringComparison.Ordinal)).SelectMany(part => Words(part[word.Length..]))];
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
