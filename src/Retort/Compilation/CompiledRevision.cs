using Retort.Operations;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>A revision in one direction, down to its statements.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Steps">What it does, in order.</param>
/// <param name="OnlineOnly">Why it needs a connection, if its class says so.</param>
/// <param name="Warnings">What is likely to be a mistake.</param>
public sealed record CompiledRevision(Revision Revision, IReadOnlyList<CompiledStep> Steps, string? OnlineOnly, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>What the steps were made of.</summary>
    internal IReadOnlyList<Operation> Operations { get; init; } = [];

    /// <summary>
    /// A digest of the operations, by which an edit is found after the revision was applied. It depends on what is recorded, not on how it is
    /// written: comments, lines and the version of Retort make no difference, and neither does the code given to <see cref="MigrationBuilder.Run"/>.
    /// </summary>
    public string Checksum => OperationChecksum.Of(Operations);
}
