using Retort.Cli.Workspaces;
using Retort.Engine;

namespace Retort.Cli.Output;

/// <summary>A revision that a run left in the middle, in a JSON document.</summary>
internal sealed record InterruptedJson(string Revision, string Direction, int PartsDone, DateTimeOffset Since)
{
    public static IEnumerable<InterruptedJson> Of(IEnumerable<InterruptedRevision> interrupted)
        => interrupted.Select(one => new InterruptedJson(one.Revision, ScriptName.Of(one.Direction), one.PartsDone, one.Since));
}
