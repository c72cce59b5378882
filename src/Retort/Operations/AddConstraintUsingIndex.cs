using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … ADD PRIMARY KEY or UNIQUE USING INDEX. The index takes the constraint's name and belongs to it from now on.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The constraint's name.</param>
/// <param name="Index">A unique index that is there already.</param>
public sealed record AddConstraintUsingIndex(QualifiedName Table, string Name, string Index) : Operation
{
    /// <summary>Whether it is a primary key rather than a unique constraint.</summary>
    public bool IsPrimaryKey { get; init; }

    /// <summary>When it is checked.</summary>
    public Deferrability Deferrability { get; init; }
}
