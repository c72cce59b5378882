using Retort.Operations;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>Code that needs the connection.</summary>
/// <param name="Run">The code.</param>
/// <param name="Scope">Whether it shares the revision's transaction.</param>
/// <param name="Verify">For code that runs alone: an SQL expression that is true once it has had its effect, or null.</param>
/// <param name="Location">The call that recorded it.</param>
public sealed record RunStep(Run Run, StatementScope Scope, string? Verify, SourceLocation Location) : CompiledStep(Location)
{
    /// <inheritdoc/>
    public override bool IsAlone => Scope == StatementScope.Alone;
}
