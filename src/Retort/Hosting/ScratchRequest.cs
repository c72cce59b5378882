namespace Retort.Hosting;

/// <summary>Where throwaway databases are to be made.</summary>
internal record ScratchRequest
{
    /// <summary><c>Auto</c>, <c>Container</c>, <c>Local</c> or <c>Server</c>; null for <c>Auto</c>.</summary>
    public string? Database { get; init; }

    /// <summary>The image of a container.</summary>
    public string? Image { get; init; }

    /// <summary>Whether the server may be on another machine.</summary>
    public bool AllowRemote { get; init; }
}
