using Microsoft.Build.Framework;

namespace Retort.Tasks;

/// <summary>Shows the warnings of a step, also in a build that had no reason to run it again.</summary>
public sealed class ShowDiagnostics : RetortTask
{
    /// <summary>What <see cref="CheckRevisions"/> or <see cref="RunRetort"/> kept.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (System.IO.File.Exists(File))
        {
            foreach (var message in System.IO.File.ReadLines(File).Select(Protocol.Parse).OfType<HostMessage>())
            {
                LogDiagnostic(message);
            }
        }

        return !Log.HasLoggedErrors;
    }
}
