using Retort.Cli.Files;
using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>The document of a command that writes a revision.</summary>
/// <param name="Revision">The new one, as a listing shows it; null where there was nothing to write.</param>
/// <param name="Heads">The ids of all heads now, as <c>Migrations/HEAD</c> has them.</param>
/// <param name="Faults">What is still wrong with the chain.</param>
internal sealed record NewRevisionJson(RevisionJson? Revision, IEnumerable<string> Heads, IEnumerable<DiagnosticJson> Faults)
{
    public static NewRevisionJson Nothing(RevisionGraph graph, IEnumerable<Diagnostic> faults) =>
        new(null, graph.Heads.Select(head => head.Id).Order(StringComparer.Ordinal), faults.Select(DiagnosticJson.Of));

    public static NewRevisionJson Of(WrittenRevision written, IEnumerable<Diagnostic> faults) => new(
        RevisionJson.Of(written.Graph, written.Revision),
        written.Graph.Heads.Select(head => head.Id).Order(StringComparer.Ordinal),
        faults.Select(DiagnosticJson.Of));
}
