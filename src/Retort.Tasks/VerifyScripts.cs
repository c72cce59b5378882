using Microsoft.Build.Framework;

namespace Retort.Tasks;

/// <summary>Before scripts leave the project without a build: are they those of the assembly that leaves with them?</summary>
public sealed class VerifyScripts : RetortTask
{
    /// <summary>The stamp.</summary>
    [Required]
    public string Stamp { get; set; } = "";

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
        if (!File.Exists(Stamp) || !File.ReadAllLines(Stamp).SequenceEqual(ScriptStamp.Describe(Assembly, Inputs, Scripts)))
        {
            LogDiagnostic(
                "RET9005",
                "error",
                $"The scripts in {Path.GetDirectoryName(Scripts[0])} are not those of {Path.GetFileName(Assembly)} as it is now. "
                + "Build the project, then publish; --no-build publishes only what a build has left.",
                null,
                0);
        }

        return !Log.HasLoggedErrors;
    }
}
