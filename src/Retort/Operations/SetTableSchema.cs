using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … SET SCHEMA. Its indexes, constraints and owned sequences go along.</summary>
/// <param name="Table">The table.</param>
/// <param name="NewSchema">The schema that it moves to.</param>
public sealed record SetTableSchema(QualifiedName Table, string NewSchema) : Operation
{
    /// <inheritdoc/>
    public override Operation? Reverse() => Table.Schema is { } schema ? new SetTableSchema(Table with { Schema = NewSchema }, schema) : null;
}
