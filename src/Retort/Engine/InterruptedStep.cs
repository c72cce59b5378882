namespace Retort.Engine;

/// <summary>What to take for true of a step outside a transaction, when nothing tells whether it was done before its run died.</summary>
public enum InterruptedStep
{
    /// <summary>Stop, and let a person say.</summary>
    Ask,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was not, and is run again.</summary>
    Retry,
}
