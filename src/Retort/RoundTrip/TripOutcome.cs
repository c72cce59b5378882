namespace Retort.RoundTrip;

/// <summary>What came of the round trip of a revision.</summary>
public enum TripOutcome
{
    /// <summary>The way back is exact.</summary>
    Passed,

    /// <summary>It has none, and says so; it was applied only.</summary>
    Irreversible,

    /// <summary>It is not, or something failed on the way.</summary>
    Failed,
}
