namespace Retort.Revisions;

/// <summary>What a graph takes for a fault.</summary>
public sealed record RevisionGraphOptions
{
    /// <summary>One head is allowed for each base and for each declared branch label; anything more is still a fault.</summary>
    public bool AllowMultipleHeads { get; init; }

    /// <summary>False for a command that repairs or serves a chain with any number of heads.</summary>
    public bool CheckHeads { get; init; } = true;
}
