namespace Retort.Schema;

/// <summary>A new value for something that may also be taken away. Where no change is meant there is no setting.</summary>
/// <param name="Value">The value, or null to take it away.</param>
public sealed record Setting<T>(T? Value)
    where T : class;
