using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>The document of every command that lists revisions.</summary>
/// <param name="Revisions">In the order in which the command lists them.</param>
/// <param name="Faults">What is wrong with the chain.</param>
internal sealed record ListingJson(IEnumerable<RevisionJson> Revisions, IEnumerable<DiagnosticJson> Faults)
{
    public static ListingJson Of(RevisionGraph graph, IEnumerable<Revision> revisions, IEnumerable<Diagnostic> faults, IReadOnlyList<string>? rows)
        => new(revisions.Select(revision => RevisionJson.Of(graph, revision, rows)), faults.Select(DiagnosticJson.Of));
}
