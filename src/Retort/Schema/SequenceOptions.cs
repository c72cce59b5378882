namespace Retort.Schema;

/// <summary>What a sequence, or the one behind an identity column, may be told. Null leaves PostgreSQL's default.</summary>
/// <param name="Start">The first value.</param>
/// <param name="Increment">The step; negative counts down.</param>
/// <param name="MinValue">The lowest value.</param>
/// <param name="MaxValue">The highest value.</param>
/// <param name="Cache">How many values a session takes at once.</param>
/// <param name="Cycle">Whether it begins again at the end.</param>
public sealed record SequenceOptions(
    long? Start = null,
    long? Increment = null,
    long? MinValue = null,
    long? MaxValue = null,
    long? Cache = null,
    bool Cycle = false);
