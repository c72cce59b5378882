namespace Retort.Schema;

/// <summary>A column that is computed from others.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="IsVirtual">Computed when it is read (PostgreSQL 18 and later) rather than stored.</param>
public sealed record Generated(SqlExpression Expression, bool IsVirtual);
