namespace Retort.Models;

/// <summary>A column that is computed from others: <c>[Generated("price * quantity")]</c>.</summary>
/// <param name="sql">The expression, as SQL: it names columns, not properties.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GeneratedAttribute(string sql) : Attribute
{
    /// <summary>The expression.</summary>
    public string Sql { get; } = sql;

    /// <summary>Whether it is computed when it is read (PostgreSQL 18 and later) rather than stored.</summary>
    public bool IsVirtual { get; set; }
}
