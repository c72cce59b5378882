using Retort.Schema;

namespace Retort.Operations;

/// <summary>INSERT of many rows, as literals.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns that get values.</param>
/// <param name="Rows">The values, one list a row, as SQL.</param>
public sealed record BulkInsert(QualifiedName Table, ValueList<string> Columns, ValueList<ValueList<SqlExpression>> Rows) : Operation
{
    /// <summary>Gives values of its own to columns GENERATED ALWAYS AS IDENTITY.</summary>
    public bool OverridingSystemValue { get; init; }
}
