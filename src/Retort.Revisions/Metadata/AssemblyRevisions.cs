namespace Retort.Revisions;

/// <summary>What a reader found in an assembly.</summary>
/// <param name="Revisions">All that bear <c>[Revision]</c>, even where it has a fault: leaving one out would make its children look wrong.</param>
/// <param name="Faults">What is wrong with single classes; what is wrong with the chain is the graph's to say.</param>
public sealed record AssemblyRevisions(IReadOnlyList<Revision> Revisions, IReadOnlyList<Diagnostic> Faults);
