namespace Retort.Cli.Files;

/// <summary>A revision that is to be written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Message">What it does, as a person typed it.</param>
/// <param name="Created">Now.</param>
internal sealed record RevisionDraft(string Id, string Message, DateTimeOffset Created)
{
    /// <summary>The ids of its parents.</summary>
    public IReadOnlyList<string> Revises { get; init; } = [];

    /// <summary>Ids or labels.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public IReadOnlyList<string> BranchLabels { get; init; } = [];

    /// <summary>The C# statements of <c>Upgrade</c>, without indentation; empty for nothing to do.</summary>
    public string Upgrade { get; init; } = "";

    /// <summary>The C# statements of <c>Downgrade</c>.</summary>
    public string Downgrade { get; init; } = "";
}
