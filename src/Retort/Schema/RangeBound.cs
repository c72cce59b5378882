namespace Retort.Schema;

/// <summary>The rows whose key lies in a range.</summary>
/// <param name="From">The lower end, which belongs to it.</param>
/// <param name="To">The upper end, which does not.</param>
public sealed record RangeBound(ValueList<SqlExpression> From, ValueList<SqlExpression> To) : PartitionBound;
