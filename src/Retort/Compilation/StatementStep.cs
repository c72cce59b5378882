using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>A statement to run.</summary>
/// <param name="Statement">The SQL.</param>
/// <param name="Location">The call that recorded it.</param>
public sealed record StatementStep(Statement Statement, SourceLocation Location) : CompiledStep(Location)
{
    /// <inheritdoc/>
    public override bool IsAlone => Statement.Scope == StatementScope.Alone;
}
