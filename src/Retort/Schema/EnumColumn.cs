namespace Retort.Schema;

/// <summary>A column whose enum type is replaced.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
public sealed record EnumColumn(QualifiedName Table, string Column)
{
    /// <summary>Whether it is an array of the type.</summary>
    public bool IsArray { get; init; }

    /// <summary>The default that it is to have.</summary>
    public SqlExpression? Default { get; init; }

    /// <summary>The default that it had.</summary>
    public SqlExpression? ExistingDefault { get; init; }

    /// <summary>The same column on the way back.</summary>
    public EnumColumn Reverse() => this with { Default = ExistingDefault, ExistingDefault = Default };
}
