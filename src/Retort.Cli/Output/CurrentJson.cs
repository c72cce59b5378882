using Retort.Cli.Databases;
using Retort.Engine;
using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>The document of <c>retort current</c>.</summary>
/// <param name="Server">The database.</param>
/// <param name="HasVersionTable">Whether it has ever been migrated.</param>
/// <param name="Rows">What the version table holds.</param>
/// <param name="UnknownRows">Those of them that the project does not have.</param>
/// <param name="AtHeads">Whether all that the project has is applied, and nothing else.</param>
/// <param name="Heads">The heads of the project.</param>
/// <param name="Revisions">What the command lists: the rows, and heads that they imply.</param>
/// <param name="Log">What the log knows of all that is applied, oldest first.</param>
/// <param name="Interrupted">What a run left in the middle.</param>
/// <param name="Error">With <c>--check-heads</c>, why the check failed.</param>
internal sealed record CurrentJson(
    ServerJson? Server,
    bool HasVersionTable,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> UnknownRows,
    bool AtHeads,
    IEnumerable<string> Heads,
    IEnumerable<RevisionJson> Revisions,
    IEnumerable<AppliedJson?> Log,
    IEnumerable<InterruptedJson> Interrupted,
    ErrorJson? Error)
{
    public static CurrentJson Of(RevisionGraph graph, DatabaseState state, CurrentRevisions current, ErrorJson? error) => new(
        ServerJson.Of(state.Server),
        state.HasVersionTable,
        state.Rows,
        current.Unknown,
        current.IsAtHeads,
        graph.Heads.Select(head => head.Id),
        current.Known.Select(revision => RevisionJson.Of(graph, revision, state.Rows)),
        state.Log.Select(AppliedJson.Of),
        InterruptedJson.Of(state.Interrupted),
        error);
}
