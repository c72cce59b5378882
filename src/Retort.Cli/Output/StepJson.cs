using Retort.Cli.Workspaces;
using Retort.Engine;

namespace Retort.Cli.Output;

/// <summary>A revision that was applied or undone, in a JSON document.</summary>
internal sealed record StepJson(string Revision, string Direction, string Message, double Milliseconds)
{
    public static IEnumerable<StepJson> Of(IEnumerable<CompletedStep> steps)
        => steps.Select(step => new StepJson(step.Revision, ScriptName.Of(step.Direction), step.Message, Math.Round(step.Duration.TotalMilliseconds, 3)));
}
