namespace Retort.Testing;

/// <summary>How migrations are tested.</summary>
public sealed record MigrationTestOptions
{
    /// <summary>Where: <c>Auto</c>, <c>Container</c>, <c>Local</c> or <c>Server</c> (that of <c>RETORT_SCRATCH_CONNECTION</c>), as <c>MigrationsScratchDatabase</c>.</summary>
    public string ScratchDatabase { get; init; } = "Auto";

    /// <summary>The image of a container.</summary>
    public string ContainerImage { get; init; } = "postgres:18";

    /// <summary>Whether a server may be on another machine.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>One head for each base or declared label is allowed.</summary>
    public bool AllowMultipleHeads { get; init; }

    /// <summary>The version table.</summary>
    public string VersionTable { get; init; } = "alembic_version";

    /// <summary>The version table's schema; null for the first on the search path.</summary>
    public string? VersionTableSchema { get; init; }
}
