namespace Retort.Postgres.Catalog;

/// <summary>Says in what an attribute differs.</summary>
internal static class CatalogSentence
{
    /// <summary>Attributes that have a line for each of several, in the form <c>who: what</c>.</summary>
    private static readonly Dictionary<string, (string Each, bool IsPlural)> Lists = new(StringComparer.Ordinal) { ["privileges"] = ("privileges of", true), ["mappings"] = ("mapping of", false) };

    /// <summary>Writes a sentence; several for an attribute that is a list.</summary>
    public static IEnumerable<string> Write(CatalogChange change, string attribute)
    {
        var name = CatalogWords.Name(change.Object, change.After);
        var word = CatalogWords.Attribute(attribute);
        var (was, now) = (change.Before.GetValueOrDefault(attribute), change.After.GetValueOrDefault(attribute));
        if (Lists.TryGetValue(word, out var list))
        {
            var (before, after) = (Lines(was), Lines(now));
            return before.Keys.Union(after.Keys).Where(who => before.GetValueOrDefault(who) != after.GetValueOrDefault(who)).Order(StringComparer.Ordinal)
                .Select(who => Write(name, $"{list.Each} {who}", list.IsPlural, CatalogWords.Value("", after.GetValueOrDefault(who)), CatalogWords.Value("", before.GetValueOrDefault(who))));
        }

        if (word.StartsWith("hidden ", StringComparison.Ordinal))
        {
            return [$"{name}: {word["hidden ".Length..]} are not those that were there (their values are not shown)"];
        }

        var isPlural = word.Split(" that ")[0] is var head && head[^1] == 's' && head[^2] != 's' && (was ?? now) is not ("true" or "false");
        return [Write(name, word, isPlural, CatalogWords.Value(attribute, now), CatalogWords.Value(attribute, was))];
    }

    private static string Write(string name, string what, bool isPlural, string now, string was) =>
        isPlural ? $"{name}: {what} are {now}, were {was}" : $"{name}: {what} is {now}, was {was}";

    private static Dictionary<string, string> Lines(string? text) =>
        (text?.Split('\n') ?? []).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
}
