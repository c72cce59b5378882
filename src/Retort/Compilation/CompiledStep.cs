using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>One thing that a revision does, in one direction.</summary>
/// <param name="Location">The call that recorded it.</param>
public abstract record CompiledStep(SourceLocation Location);
