using Microsoft.Build.Framework;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>Before scripts leave the project: are they those of the assembly that leaves with them?</summary>
public sealed class VerifyScripts : RetortTask
{
    /// <summary>The stamp.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <summary>The properties that the scripts depend on, as <c>name=value</c>.</summary>
    [Required]
    public string[] Settings { get; set; } = [];

    /// <summary>The migrations assembly, in obj: it is the one that a publish takes.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The scripts.</summary>
    [Required]
    public string[] Scripts { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var stamp = File.Exists(Stamp) ? File.ReadAllLines(Stamp) : [];
        var now = ScriptStamp.Describe(Settings, Assembly, ScriptStamp.Dependencies(stamp), Scripts, ProjectDirectory);
        if (!now.SequenceEqual(stamp))
        {
            var folder = Path.GetDirectoryName(Scripts[0]);
            LogDiagnostic(Rules.StaleScript.At(
                null,
                Scripts.FirstOrDefault(script => !File.Exists(script)) is { } missing
                    ? $"The script {Path.GetFileName(missing)} is not in {folder}. Build the project, then publish it."
                    : $"The scripts in {folder} are not those of {Path.GetFileName(Assembly)} as it is now. Build the project, then publish it."));
        }

        return !Log.HasLoggedErrors;
    }
}
