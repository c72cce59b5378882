using Retort.Revisions;
using Retort.Schema;

namespace Retort.Cli.Workspaces;

/// <summary>The revisions of a workspace.</summary>
/// <param name="Graph">The graph; it may have faults.</param>
/// <param name="Faults">Everything that is wrong: with single classes, and with the chain.</param>
internal sealed record LoadedChain(RevisionGraph Graph, IReadOnlyList<Diagnostic> Faults)
{
    /// <summary>The version table that the project has chosen.</summary>
    public QualifiedName VersionTable { get; init; } = new(null, "alembic_version");

    /// <summary>The graph of a chain that must be sound.</summary>
    /// <exception cref="DiagnosticException">All faults, if there are any.</exception>
    public RevisionGraph Sound() => Faults.Count == 0 ? Graph : throw new DiagnosticException(Faults);
}
