namespace Retort.Schema;

/// <summary>The columns of another table, copied once.</summary>
/// <param name="Table">The other table.</param>
/// <param name="Including">What is copied besides names, types and NOT NULL.</param>
public sealed record LikeTable(QualifiedName Table, ValueList<LikeOption> Including) : TableElement;
