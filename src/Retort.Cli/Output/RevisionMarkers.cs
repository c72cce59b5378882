using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>What a revision is in the graph, in the words that Alembic has for it.</summary>
/// <param name="Head">None revises it or depends on it.</param>
/// <param name="EffectiveHead">None revises it, but some revision depends on it.</param>
/// <param name="BranchPoint">Several revise it.</param>
/// <param name="MergePoint">It revises several.</param>
/// <param name="Current">The version table of the database that was asked holds it.</param>
internal sealed record RevisionMarkers(bool Head, bool EffectiveHead, bool BranchPoint, bool MergePoint, bool Current)
{
    public static RevisionMarkers Of(RevisionGraph graph, string id, IReadOnlyList<string>? rows = null)
    {
        var head = graph.IsHead(id);
        var needed = head && graph.Dependents(id).Count > 0;
        return new(head && !needed, needed, graph.IsBranchPoint(id), graph.IsMergePoint(id), rows?.Contains(id) is true);
    }

    /// <summary>The words in parentheses, in their order.</summary>
    public IEnumerable<string> Words(bool tree = true)
    {
        if (Head)
        {
            yield return "head";
        }

        if (EffectiveHead)
        {
            yield return "effective head";
        }

        if (BranchPoint && tree)
        {
            yield return "branchpoint";
        }

        if (MergePoint && tree)
        {
            yield return "mergepoint";
        }

        if (Current)
        {
            yield return "current";
        }
    }
}
