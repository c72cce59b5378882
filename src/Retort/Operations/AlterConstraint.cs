using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … ALTER CONSTRAINT: when a foreign key is checked.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The foreign key.</param>
/// <param name="Deferrability">When it is checked from now on.</param>
public sealed record AlterConstraint(QualifiedName Table, string Name, Deferrability Deferrability) : Operation
{
    /// <summary>When it was checked before, or null where that is not known.</summary>
    public Deferrability? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is { } existing ? new AlterConstraint(Table, Name, existing) { Existing = Deferrability } : null;
}
