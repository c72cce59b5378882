using Retort.Cli.Output;
using Retort.Cli.Workspaces;
using Retort.Engine;

namespace Retort.Cli.Databases;

/// <summary>Shows round trips as they end: what came of each on standard output, everything else on standard error.</summary>
internal sealed class RoundTripView(CommandConsole console, RunDetail detail) : IRunListener
{
    private readonly Lock _gate = new();

    public void Tell(MigrationEvent what)
    {
        lock (_gate)
        {
            switch (what)
            {
                case ThrowawayServer server when detail >= RunDetail.Revisions:
                    console.Error.WriteLine(server.Text);
                    break;
                case RevisionTried tried:
                    Show(tried);
                    break;
                default:
                    break;
            }
        }
    }

    public void Print(string line)
    {
        lock (_gate)
        {
            console.Error.WriteLine(line);
        }
    }

    private void Show(RevisionTried tried)
    {
        if (detail >= RunDetail.Revisions)
        {
            console.WriteLine(new StyledText()
                .Add($"{RunWords.Outcome(tried.Outcome)} ", Styles.Marker)
                .Add(tried.Revision, Styles.Id)
                .Add($" {RunWords.OneLine(tried.Message)}".TrimEnd())
                .Add($" ({DurationText.Of(tried.Duration)})", Styles.Quiet));
        }

        if (detail != RunDetail.Nothing)
        {
            console.Report(tried.Findings.Select(finding => finding.ToDiagnostic()));
        }
    }
}
