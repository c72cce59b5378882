namespace Retort.Schema;

/// <summary>An enum type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values, in order.</param>
public sealed record EnumType(QualifiedName Name, ValueList<string> Values) : CustomType(Name);
