using Retort.Autogenerate.Comparing;
using Retort.Hosting;

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

    /// <summary>The name of the assembly that has the model, as <c>MigrationsModelAssembly</c>; null for the migrations' own.</summary>
    public string? ModelAssembly { get; init; }

    /// <summary>The full name of the model's class where there are several, as <c>MigrationsModelClass</c>.</summary>
    public string? ModelClass { get; init; }

    /// <summary>Tables and other objects that are left alone, as <c>MigrationsModelExclude</c>: <c>audit.*;log_*</c>.</summary>
    public string? ModelExclude { get; init; }

    internal ModelRequest Model => new() { Assembly = ModelAssembly, Class = ModelClass, Exclude = ModelExclude };

    internal ScratchRequest Scratch => new() { Database = ScratchDatabase, Image = ContainerImage, AllowRemote = AllowRemote };
}
