using Retort.Compilation;

namespace Retort.Engine;

/// <summary>Where a run is.</summary>
/// <param name="Segment">The part of a revision.</param>
/// <param name="Step">The step of it, or null while Retort keeps its own books.</param>
internal sealed record Place(Segment Segment, CompiledStep? Step);
