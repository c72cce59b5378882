using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … DROP CONSTRAINT.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The constraint.</param>
public sealed record DropConstraint(QualifiedName Table, string Name) : Operation
{
    /// <summary>Does nothing where there is no such constraint.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too: the foreign keys that need a primary key.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the drop can be undone.</summary>
    public Constraint? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new AddConstraint(Table, Existing);
}
