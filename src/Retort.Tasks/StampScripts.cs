using Microsoft.Build.Framework;

namespace Retort.Tasks;

/// <summary>Writes down what the scripts were made of, so that a build can skip them and a publish can tell that they are stale.</summary>
public sealed class StampScripts : Microsoft.Build.Utilities.Task
{
    /// <summary>The stamp.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>The properties that the scripts depend on, as <c>name=value</c>.</summary>
    [Required]
    public string[] Settings { get; set; } = [];

    /// <summary>The migrations assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>What is copied beside it. A package's assembly never changes; those of other projects do.</summary>
    public ITaskItem[] Dependencies { get; set; } = [];

    /// <summary>The scripts.</summary>
    [Required]
    public string[] Scripts { get; set; } = [];

    /// <summary>The project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var projects = Dependencies
            .Where(item => item.GetMetadata("NuGetPackageId").Length == 0)
            .Select(item => Path.GetRelativePath(ProjectDirectory, item.GetMetadata("FullPath")));
        System.IO.File.WriteAllLines(File, ScriptStamp.Describe(Settings, Assembly, projects, Scripts, ProjectDirectory));
        return true;
    }
}
