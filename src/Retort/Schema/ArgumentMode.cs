namespace Retort.Schema;

/// <summary>Which way a routine's argument goes.</summary>
public enum ArgumentMode
{
    /// <summary>Into the routine.</summary>
    In,

    /// <summary>Out of it.</summary>
    Out,

    /// <summary>Both ways.</summary>
    InOut,

    /// <summary>Into it, as many as are given, as an array.</summary>
    Variadic,
}
