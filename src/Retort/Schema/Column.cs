namespace Retort.Schema;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record Column(string Name, SqlType Type) : TableElement
{
    /// <summary>Whether it takes NULL.</summary>
    public bool Nullable { get; init; } = true;

    /// <summary>The default expression.</summary>
    public SqlExpression? Default { get; init; }

    /// <summary>The collation, if not the type's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>The sequence of an identity column.</summary>
    public Identity? Identity { get; init; }

    /// <summary>The expression of a generated column.</summary>
    public Generated? Generated { get; init; }

    /// <summary>How long values are kept, if not as the type says.</summary>
    public ColumnStorage? Storage { get; init; }

    /// <summary>How long values are compressed, if not as the server's setting says.</summary>
    public ColumnCompression? Compression { get; init; }

    /// <summary>The statistics target, if not the server's.</summary>
    public int? Statistics { get; init; }

    /// <summary>Options of the column: <c>n_distinct</c>.</summary>
    public ValueList<StorageOption> Options { get; init; } = [];

    /// <summary>Constraints that are written with the column and are on it alone.</summary>
    public ValueList<Constraint> Constraints { get; init; } = [];

    /// <summary>Whether it has an index of its own, <c>ix_table_column</c>; a unique one if <see cref="IsIndexUnique"/>.</summary>
    public bool HasIndex { get; init; }

    /// <summary>Whether that index is unique.</summary>
    public bool IsIndexUnique { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }
}
