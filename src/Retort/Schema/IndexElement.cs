namespace Retort.Schema;

/// <summary>A column or expression that an index, an exclusion constraint or a partition key is made of.</summary>
public sealed record IndexElement
{
    /// <summary>A column.</summary>
    public IndexElement(string column) => Column = column;

    /// <summary>An expression.</summary>
    public IndexElement(SqlExpression expression) => Expression = expression;

    /// <summary>The column, or null for an expression.</summary>
    public string? Column { get; }

    /// <summary>The expression, or null for a column.</summary>
    public SqlExpression? Expression { get; }

    /// <summary>The collation, if not the column's.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>The operator class, if not the type's default.</summary>
    public QualifiedName? OperatorClass { get; init; }

    /// <summary>The operator class's own options.</summary>
    public ValueList<StorageOption> OperatorClassOptions { get; init; } = [];

    /// <summary>Whether it is sorted from high to low.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether NULLs come first; null for PostgreSQL's way: last, or first when descending.</summary>
    public bool? NullsFirst { get; init; }

    /// <summary>A column.</summary>
    public static IndexElement FromString(string column) => new(column);

    /// <summary>A column.</summary>
    public static implicit operator IndexElement(string column) => FromString(column);
}
