using Microsoft.Build.Framework;

namespace Retort.Tasks;

/// <summary>Names the properties that were given to this build of the project from outside, so that they can be taken away again.</summary>
public sealed class NameGlobalProperties : Microsoft.Build.Utilities.Task
{
    /// <summary>Their names.</summary>
    [Output]
    public string[] Names { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        Names = BuildEngine is IBuildEngine6 engine ? [.. engine.GetGlobalProperties().Keys] : [];
        return true;
    }
}
