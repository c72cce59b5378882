namespace Retort.Schema;

/// <summary>A column whose values come from a sequence of its own.</summary>
/// <param name="Kind">Whether an INSERT may override it.</param>
/// <param name="Options">The sequence.</param>
public sealed record Identity(IdentityKind Kind, SequenceOptions Options);
