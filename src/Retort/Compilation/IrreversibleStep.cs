using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>The way ends here.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Location">The call that recorded it.</param>
public sealed record IrreversibleStep(string Reason, SourceLocation Location) : CompiledStep(Location);
