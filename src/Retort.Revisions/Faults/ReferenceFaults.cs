namespace Retort.Revisions;

/// <summary>Faults of what <c>Revises</c> and <c>DependsOn</c> name.</summary>
internal static class ReferenceFaults
{
    /// <summary>Looking for the nearest name costs a pass over all of them, so only the first faults get one.</summary>
    private const int Suggestions = 10;

    public static IEnumerable<Diagnostic> Find(RevisionIndex index)
    {
        var left = Suggestions;
        foreach (var group in Grouped(index.UnknownParents))
        {
            yield return UnknownParent(index, group.Key, [.. group], left-- > 0);
        }

        var missing = index.UnknownParents.Select(unknown => unknown.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var group in Grouped(index.UnknownDependencies).Where(group => !missing.Contains(group.Key)))
        {
            yield return UnknownDependency(index, group.Key, [.. group], left-- > 0);
        }

        foreach (var group in index.SelfReferences.GroupBy(reference => reference.Revision.Id, StringComparer.Ordinal))
        {
            var (revision, asParent) = group.First();
            var property = asParent ? "Revises" : "DependsOn";
            yield return Rules.SelfReference.At(
                revision.Location,
                $"{Wording.Quoted(revision)} names itself in {property}; {(asParent ? "name the revision that it comes after, or nothing for a base" : "take it out")}.");
        }
    }

    /// <summary>A name that several revisions miss is one mistake, a deleted or renamed revision; the oldest of them tells it.</summary>
    private static IEnumerable<IGrouping<string, Revision>> Grouped(List<(Revision Revision, string Name)> unknown)
        => unknown.GroupBy(reference => reference.Name, reference => reference.Revision, StringComparer.Ordinal);

    private static Diagnostic UnknownParent(RevisionIndex index, string name, List<Revision> by, bool suggest)
    {
        var hint = index.ByLabel.TryGetValue(name, out var labelled)
            ? $" It is a branch label; name the id {Wording.Quoted(index.Nodes[labelled])} instead."
            : suggest ? Nearest.Suggestion(name, Others(index.ById.Keys, by[0].Id)) : "";
        return Rules.UnknownParent.At(
            by[0].Location,
            $"{Wording.Quoted(by[0])} revises {Wording.Quoted(name)}, but no revision has that id.{hint}{Also(by)}");
    }

    private static Diagnostic UnknownDependency(RevisionIndex index, string name, List<Revision> by, bool suggest)
    {
        var hint = suggest ? Nearest.Suggestion(name, Others(index.ById.Keys.Concat(index.ByLabel.Keys), by[0].Id)) : "";
        return Rules.UnknownDependency.At(
            by[0].Location,
            $"{Wording.Quoted(by[0])} depends on {Wording.Quoted(name)}, but no revision has that id or branch label.{hint}{Also(by)}");
    }

    private static IEnumerable<string> Others(IEnumerable<string> names, string id) => names.Where(name => name != id);

    private static string Also(List<Revision> by)
        => by.Count == 1 ? "" : $" It is named by {Wording.List(by.Skip(1).Select(Wording.Placed))} too.";
}
