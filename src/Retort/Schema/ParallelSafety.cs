namespace Retort.Schema;

/// <summary>Whether a function may run in a parallel plan.</summary>
public enum ParallelSafety
{
    /// <summary>It may not.</summary>
    Unsafe,

    /// <summary>Only in the leader.</summary>
    Restricted,

    /// <summary>It may.</summary>
    Safe,
}
