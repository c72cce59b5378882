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

        Log.LogMessage(MessageImportance.Low, "Retort checked {0} revisions of {1}.", read.Revisions.Count, Assembly);
        return !Log.HasLoggedErrors;
    }
}
