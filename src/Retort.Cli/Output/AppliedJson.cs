using Retort.Engine;

namespace Retort.Cli.Output;

/// <summary>What the log knows of an applied revision, in a JSON document.</summary>
internal sealed record AppliedJson(string Revision, DateTimeOffset At, double Milliseconds, string By, string ToolVersion, string? Checksum, bool Stamped)
{
    public static AppliedJson? Of(AppliedRevision? applied) => applied is null ? null : new(
        applied.Revision,
        applied.At,
        Math.Round(applied.Duration.TotalMilliseconds, 3),
        applied.By,
        applied.ToolVersion,
        applied.Checksum,
        applied.IsStamped);
}
