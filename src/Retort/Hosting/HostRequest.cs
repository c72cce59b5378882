using Retort.Autogenerate.Comparing;

namespace Retort.Hosting;

/// <summary>What the build or the command asks of the engine: the first line on the host's standard input.</summary>
internal sealed record HostRequest
{
    /// <summary>The version of this protocol; raised when a field changes its meaning.</summary>
    public const int CurrentProtocol = 1;

    public required string Command { get; init; }

    public required int Protocol { get; init; }

    /// <summary>The path of the migrations assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>The folder for the scripts.</summary>
    public string? Output { get; init; }

    /// <summary>The revision at which <c>upgrade.sql</c> starts.</summary>
    public string From { get; init; } = "base";

    /// <summary>For a single script on standard output: <c>upgrade</c> or <c>downgrade</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>For a single script: <c>a:b</c> or a target.</summary>
    public string? Range { get; init; }

    public bool AllowMultipleHeads { get; init; }

    public string VersionTable { get; init; } = "alembic_version";

    public string? VersionTableSchema { get; init; }

    /// <summary>For <c>database</c>: what to do with one.</summary>
    public DatabaseRequest? Database { get; init; }

    /// <summary>For <c>scripts</c>: <c>Error</c> or <c>Warn</c> to compare a model with the revisions, anything else not to.</summary>
    public string? ModelCheck { get; init; }

    /// <summary>Which model.</summary>
    public ModelRequest? Model { get; init; }
}
