namespace Retort.Schema;

/// <summary>What a function promises about its result.</summary>
public enum Volatility
{
    /// <summary>Nothing.</summary>
    Volatile,

    /// <summary>The same arguments give the same result within one statement.</summary>
    Stable,

    /// <summary>The same arguments give the same result for ever.</summary>
    Immutable,
}
