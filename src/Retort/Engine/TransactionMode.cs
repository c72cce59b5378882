namespace Retort.Engine;

/// <summary>What one transaction of a run holds. What PostgreSQL refuses inside one runs outside in any mode, and parts the rest.</summary>
public enum TransactionMode
{
    /// <summary>A revision.</summary>
    Each,

    /// <summary>All revisions of the run.</summary>
    All,
}
