using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER VIEW or ALTER MATERIALIZED VIEW … RENAME COLUMN.</summary>
/// <param name="View">The view.</param>
/// <param name="Column">The column.</param>
/// <param name="NewName">Its new name.</param>
public sealed record RenameViewColumn(QualifiedName View, string Column, string NewName) : Operation
{
    /// <summary>Whether the view is a materialized one.</summary>
    public bool Materialized { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => this with { Column = NewName, NewName = Column };
}
