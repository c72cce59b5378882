namespace Retort.Schema;

/// <summary>The rows whose key is one of some values.</summary>
/// <param name="Values">The values, as SQL.</param>
public sealed record ListBound(ValueList<SqlExpression> Values) : PartitionBound;
