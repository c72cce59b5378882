namespace Retort.Revisions;

/// <summary>Finds the name that a person most likely meant.</summary>
internal static class Nearest
{
    /// <summary>A sentence with a leading space that offers the nearest name, or nothing when none is near.</summary>
    public static string Suggestion(string name, IEnumerable<string> candidates)
        => To(name, candidates) is { } nearest ? $" Did you mean {Wording.Quoted(nearest)}?" : "";

    /// <summary>The candidate that the fewest edits away, at most a third of the name; the first by ordinal order among equals.</summary>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, name.Length / 3);
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            var distance = candidate.Length == 0 || name.Length < 2 ? int.MaxValue : Distance(name, candidate, limit);
            if (distance < limit || (distance == limit && (nearest is null || string.CompareOrdinal(candidate, nearest) < 0)))
            {
                // Another at the same distance has to be smaller, a nearer one is always taken.
                limit = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Edits by one character, a swap of two neighbours included; more than the limit where it is more than the limit.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return int.MaxValue;
        }

        var beforeLast = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[^1];
    }
}
