using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … ADD CONSTRAINT.</summary>
/// <param name="Table">The table.</param>
/// <param name="Constraint">The constraint.</param>
public sealed record AddConstraint(QualifiedName Table, Constraint Constraint) : Operation
{
    /// <inheritdoc/>
    public override Operation? Reverse() =>
        Constraint.Name is { } name ? new DropConstraint(Table, name) { Existing = Constraint } : null;
}
