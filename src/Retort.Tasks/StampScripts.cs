using Microsoft.Build.Framework;

namespace Retort.Tasks;

/// <summary>Writes down what the scripts were made of, so that a build can skip them and a publish can tell that they are stale.</summary>
public sealed class StampScripts : Microsoft.Build.Utilities.Task
{
    /// <summary>The stamp.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>The migrations assembly in the output folder.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The file with every other input.</summary>
    [Required]
    public string Inputs { get; set; } = "";

    /// <summary>The scripts.</summary>
    [Required]
    public string[] Scripts { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        System.IO.File.WriteAllLines(File, ScriptStamp.Describe(Assembly, Inputs, Scripts));
        return true;
    }
}
