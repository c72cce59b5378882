using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>Refuses to publish migrations in a form in which they would not be found.</summary>
public sealed class RefuseTrimming : RetortTask
{
    /// <summary>Whether it is ahead-of-time compilation; trimming otherwise.</summary>
    public bool Aot { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        LogDiagnostic(Rules.TrimmedBundle.At(
            null,
            $"{(Aot ? "PublishAot" : "PublishTrimmed")} would take the migrations out of the bundle, since they are found by reflection. "
            + "Publish them without it; PublishSingleFile, PublishReadyToRun and SelfContained are fine."));
        return false;
    }
}
