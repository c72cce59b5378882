namespace Retort.Cli.Workspaces;

/// <summary>What a command that writes source files needs to know of the migrations project.</summary>
/// <param name="Directory">The folder of the project file.</param>
/// <param name="RootNamespace">The project's; may hold what no namespace can.</param>
internal sealed record SourceProject(string Directory, string RootNamespace)
{
    public Language Language { get; init; } = Language.CSharp;

    /// <summary>Whether one head for each base or declared label is no fault.</summary>
    public bool AllowMultipleHeads { get; init; }

    /// <summary>Whether the compiler warns of public members without a comment.</summary>
    public bool WantsComments { get; init; }

    /// <summary>The command that follows the writing of a revision; null for none.</summary>
    public string? PostWriteHook { get; init; }

    /// <summary>The full names of all types in the project, as reflection writes them.</summary>
    public IReadOnlyCollection<string> TypeNames { get; init; } = [];
}
