namespace Retort.Tests.RoundTrip.Faults;

/// <summary>A revision whose downgrade is nearly right.</summary>
/// <param name="Name">What gets lost or stays, unique within its family.</param>
/// <param name="Setup">SQL of the revision it stands on; empty for none.</param>
/// <param name="Up">What Upgrade does: SQL, or C# that begins with <c>op.</c></param>
/// <param name="Down">What Downgrade does, in the same form.</param>
/// <param name="Differences">All that has to be said, in words and in order.</param>
public sealed record PlantedFault(string Name, string Setup, string Up, string Down, params string[] Differences)
{
    /// <summary>The first major version of PostgreSQL that can be set up so.</summary>
    public int Since { get; init; }

    /// <summary>What is said from this major version on instead, where the versions keep different things.</summary>
    public (int Since, string[] Differences)? Later { get; init; }

    /// <summary>Only the order of columns differs: a warning, with which the trip passes.</summary>
    public bool IsOrder { get; init; }

    /// <summary>What is said on a version.</summary>
    public string[] On(int version) => Later is { } later && version >= later.Since ? later.Differences : Differences;
}
