using System.Text.Json.Serialization;
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
    bool MergePoint,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Current)
{
    /// <summary>Makes it.</summary>
    /// <param name="graph">The chain.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="rows">What a version table holds; null where no database was asked, and then nothing is said of it.</param>
    public static RevisionJson Of(RevisionGraph graph, Revision revision, IReadOnlyList<string>? rows = null)
    {
        var markers = RevisionMarkers.Of(graph, revision.Id, rows);
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
            markers.MergePoint,
            rows is null ? null : markers.Current);
    }
}
