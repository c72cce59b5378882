namespace Retort.Schema;

/// <summary>What becomes of a temporary table at the end of the transaction.</summary>
public enum OnCommit
{
    /// <summary>Nothing.</summary>
    PreserveRows,

    /// <summary>Its rows go.</summary>
    DeleteRows,

    /// <summary>It goes.</summary>
    Drop,
}
