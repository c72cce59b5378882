using Retort.Schema;

namespace Retort.Operations;

/// <summary>Changes of one column. What is null stays as it is.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column, by its name before the change.</param>
public sealed record AlterColumn(QualifiedName Table, string Column) : Operation
{
    /// <summary>The new type.</summary>
    public SqlType? Type { get; init; }

    /// <summary>How a value of the old type becomes one of the new.</summary>
    public SqlExpression? Using { get; init; }

    /// <summary>The new collation.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>Whether it takes NULL from now on.</summary>
    public bool? Nullable { get; init; }

    /// <summary>The new default, or none from now on.</summary>
    public Setting<SqlExpression>? Default { get; init; }

    /// <summary>Makes it an identity column.</summary>
    public Identity? AddIdentity { get; init; }

    /// <summary>Changes the identity that it has.</summary>
    public Identity? SetIdentity { get; init; }

    /// <summary>Makes it an ordinary column that keeps its values.</summary>
    public bool DropIdentity { get; init; }

    /// <summary>The new expression of a generated column (PostgreSQL 17 and later).</summary>
    public SqlExpression? SetExpression { get; init; }

    /// <summary>Makes a stored generated column an ordinary one that keeps its values.</summary>
    public bool DropExpression { get; init; }

    /// <summary>How long values are kept from now on.</summary>
    public ColumnStorage? Storage { get; init; }

    /// <summary>How long values are compressed from now on.</summary>
    public ColumnCompression? Compression { get; init; }

    /// <summary>The new statistics target; -1 is the server's.</summary>
    public int? Statistics { get; init; }

    /// <summary>Options that get a value.</summary>
    public ValueList<StorageOption> SetOptions { get; init; } = [];

    /// <summary>Options that get the server's value again.</summary>
    public ValueList<string> ResetOptions { get; init; } = [];

    /// <summary>The new comment, or none from now on.</summary>
    public Setting<string>? Comment { get; init; }

    /// <summary>The new name.</summary>
    public string? NewName { get; init; }

    /// <summary>What the column was before, whole, so that the change can be undone. Null where that is not known.</summary>
    public Column? Existing { get; init; }

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => this == new AlterColumn(Table, Column) { Existing = Existing, Using = Using };

    /// <inheritdoc/>
    /// <remarks>A rename needs no <see cref="Existing"/>. A dropped generation expression cannot come back.</remarks>
    public override Operation? Reverse() => ColumnReversal.Of(this);
}
