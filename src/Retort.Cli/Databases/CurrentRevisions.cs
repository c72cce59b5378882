using Retort.Engine;
using Retort.Revisions;

namespace Retort.Cli.Databases;

/// <summary>Where a database is in the graph.</summary>
/// <param name="Known">The rows and the heads that they imply through dependencies, newest first.</param>
/// <param name="Unknown">Rows that the project does not have.</param>
/// <param name="IsAtHeads">Every revision is applied, every row is known, and none is half undone.</param>
internal sealed record CurrentRevisions(IReadOnlyList<Revision> Known, IReadOnlyList<string> Unknown, bool IsAtHeads)
{
    public static CurrentRevisions Of(RevisionGraph graph, DatabaseState state)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in state.Rows.Where(row => graph.Find(row) is not null && applied.Add(row)))
        {
            applied.UnionWith(graph.Ancestors(row).Select(revision => revision.Id));
        }

        string[] unknown = [.. state.Rows.Where(row => graph.Find(row) is null)];
        Revision[] known = [.. graph.Revisions.Where(revision => applied.Contains(revision.Id) && !graph.Children(revision.Id).Any(child => applied.Contains(child.Id))).Reverse()];
        return new(known, unknown, unknown.Length == 0 && state.Interrupted.Count == 0 && graph.Heads.All(head => applied.Contains(head.Id)));
    }
}
