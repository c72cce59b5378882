using Microsoft.Build.Framework;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>
/// Checks the revision chain of a compiled assembly. It reads bytes: no user code is loaded, no file stays locked, and it is fast enough for
/// every build.
/// </summary>
public sealed class CheckRevisions : RetortTask
{
    /// <summary>The compiled assembly, in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>What it was compiled against; base classes of migrations may live there.</summary>
    public string[] References { get; set; } = [];

    /// <summary>Whether one head for each base or declared label is allowed.</summary>
    public bool AllowMultipleHeads { get; set; }

    /// <summary>The project's <c>Migrations/HEAD</c>, which must name the heads if it is there.</summary>
    public string? HeadFile { get; set; }

    /// <summary>Where warnings are kept for <see cref="ShowDiagnostics"/>, which every build shows; without it they are logged here.</summary>
    public string? DiagnosticsFile { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (!File.Exists(Assembly))
        {
            LogDiagnostic(Rules.AssemblyMissing.At(null, $"The assembly {Assembly} is not there, so its revisions cannot be checked. Build the project first."));
            return false;
        }

        var read = AssemblyRevisionReader.Read(Assembly, References);
        var graph = RevisionGraph.Build(read.Revisions, new RevisionGraphOptions { AllowMultipleHeads = AllowMultipleHeads });
        foreach (var fault in read.Faults.Concat(graph.Faults))
        {
            LogDiagnostic(fault);
        }

        // On a broken chain nobody knows the heads, and what is wrong with it is enough to say.
        if (!string.IsNullOrEmpty(HeadFile) && read.Faults.Count + graph.Faults.Count == 0)
        {
            Warn(Revisions.HeadFile.Check(HeadFile, graph));
        }

        Log.LogMessage(MessageImportance.Low, "Retort checked {0} revisions of {1}.", read.Revisions.Count, Assembly);
        return !Log.HasLoggedErrors;
    }

    private void Warn(Diagnostic? warning)
    {
        if (warning is null)
        {
            return;
        }

        if (string.IsNullOrEmpty(DiagnosticsFile))
        {
            LogDiagnostic(warning);
        }
        else
        {
            File.WriteAllText(DiagnosticsFile, Protocol.Write(warning) + "\n");
        }
    }
}
