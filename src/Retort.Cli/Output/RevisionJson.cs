using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>A revision in a JSON document. Fields are added in later versions, never renamed or taken away.</summary>
internal sealed record RevisionJson(
    string Id,
    string Message,
    IReadOnlyList<string> Revises,
    IReadOnlyList<string> DependsOn,
    IReadOnlyList<string> BranchLabels,
    IReadOnlyList<string> Labels,
    IEnumerable<string> Children,
    DateTimeOffset? Created,
    string Type,
    string? File,
    int? Line,
    bool Head,
    bool EffectiveHead,
    bool BranchPoint,
    bool MergePoint)
{
    public static RevisionJson Of(RevisionGraph graph, Revision revision)
    {
        var markers = RevisionMarkers.Of(graph, revision.Id);
        return new(
            revision.Id,
            revision.Message,
            revision.Revises,
            revision.DependsOn,
            revision.BranchLabels,
            graph.Labels(revision.Id),
            graph.Children(revision.Id).Select(child => child.Id),
            revision.Created,
            revision.TypeName,
            revision.Location?.File,
            revision.Location?.Line,
            markers.Head,
            markers.EffectiveHead,
            markers.BranchPoint,
            markers.MergePoint);
    }
}
