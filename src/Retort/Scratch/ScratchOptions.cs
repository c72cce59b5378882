namespace Retort.Scratch;

/// <summary>How a throwaway server is found.</summary>
internal sealed record ScratchOptions
{
    /// <summary>Where to look.</summary>
    public ScratchKind Kind { get; init; } = ScratchKind.Auto;

    /// <summary>The image of a container: the official one, or one that keeps to its conventions.</summary>
    public string Image { get; init; } = "postgres:18";

    /// <summary>The name of the environment variable that holds the connection string of <see cref="ScratchKind.Server"/>.</summary>
    public string ConnectionVariable { get; init; } = "RETORT_SCRATCH_CONNECTION";

    /// <summary>Whether that server may be on another machine.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>How long a server may take to start; fetching an image has a limit of its own.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Is given lines for a person: what was picked and why, and what takes long.</summary>
    public Action<string> Tell { get; init; } = _ => { };
}
