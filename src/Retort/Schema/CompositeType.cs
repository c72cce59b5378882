namespace Retort.Schema;

/// <summary>A composite type: a row that is not a table's.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">Its fields, in order.</param>
public sealed record CompositeType(QualifiedName Name, ValueList<CompositeField> Attributes) : CustomType(Name);
