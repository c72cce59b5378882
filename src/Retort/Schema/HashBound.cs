namespace Retort.Schema;

/// <summary>The rows whose key's hash leaves a remainder.</summary>
/// <param name="Modulus">The number that divides.</param>
/// <param name="Remainder">What is left.</param>
public sealed record HashBound(int Modulus, int Remainder) : PartitionBound;
