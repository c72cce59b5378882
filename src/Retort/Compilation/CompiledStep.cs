using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>One thing that a revision does, in one direction.</summary>
/// <param name="Location">The call that recorded it.</param>
public abstract record CompiledStep(SourceLocation Location)
{
    /// <summary>Whether it runs outside the revision's transaction.</summary>
    public virtual bool IsAlone => false;
}
