using Retort.Postgres.Catalog;
using Retort.Revisions;

namespace Retort.RoundTrip;

/// <summary>Turns what differs into diagnostics, at the revision's place.</summary>
internal static class Differences
{
    /// <summary>A message is one line in a build's output; the rest is in its notes.</summary>
    private const int MostInMessage = 5;

    /// <summary>What the way down has left or taken, against the state before the way up.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OfDowngradeAsync(Revision revision, DatabaseSnapshot before, DatabaseSnapshot after, Func<Task<CatalogSnapshot>> pristine)
    {
        var catalog = await CatalogComparison.RunAsync(before.Catalog, after.Catalog, pristine);
        string[] changed = [.. catalog.Where(difference => !difference.IsOrder).Select(difference => difference.Text)];
        string[] order = [.. catalog.Where(difference => difference.IsOrder).Select(difference => difference.Text)];
        var data = after.Data.Differences(before.Data, countsOnly: false);
        return
        [
            .. Of(Rules.NotRestored, revision, changed, $"The downgrade of revision {revision.Id} does not restore what was there before its upgrade: ", "Mend Downgrade, or say with op.Irreversible why there is no way back."),
            .. Of(Rules.RowsNotRestored, revision, data, $"The downgrade of revision {revision.Id} does not restore the rows that were there before its upgrade: ", "Mend Downgrade, or say with op.Irreversible why there is no way back."),
            .. Of(Rules.OrderNotRestored, revision, order, $"The downgrade of revision {revision.Id} brings columns back in another order: ", "PostgreSQL adds a column at the end only; name columns wherever the order would matter."),
        ];
    }

    /// <summary>What the second way up has done otherwise than the first.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OfUpgradeAsync(Revision revision, DatabaseSnapshot first, DatabaseSnapshot second, Func<Task<CatalogSnapshot>> pristine)
    {
        var catalog = await CatalogComparison.RunAsync(first.Catalog, second.Catalog, pristine);
        string[] changed = [.. catalog.Where(difference => !difference.IsOrder).Select(difference => difference.Text), .. second.Data.Differences(first.Data, countsOnly: true)];
        return [.. Of(Rules.NotRepeated, revision, changed, $"The second upgrade to revision {revision.Id}, after its downgrade, does not do what the first did: ", "Let Downgrade take away all that Upgrade has made.")];
    }

    private static IEnumerable<Diagnostic> Of(Rule rule, Revision revision, IReadOnlyList<string> differences, string what, string remedy)
    {
        if (differences.Count > 0)
        {
            var more = differences.Count > MostInMessage ? $"; and {differences.Count - MostInMessage} more" : "";
            yield return rule.At(revision.Location, $"{what}{string.Join("; ", differences.Take(MostInMessage))}{more}. {remedy}") with { Notes = [.. differences.Skip(MostInMessage)] };
        }
    }
}
