namespace Retort.Schema;

/// <summary>What becomes of a value when its enum type is replaced.</summary>
/// <param name="From">A value of the type as it was.</param>
/// <param name="To">A value of the type as it will be.</param>
public sealed record EnumValueMapping(string From, string To);
