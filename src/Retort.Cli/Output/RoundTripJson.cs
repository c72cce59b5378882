using Retort.Cli.Databases;
using Retort.Engine;
using Retort.Hosting;

namespace Retort.Cli.Output;

/// <summary>The document of <c>retort round-trip</c>.</summary>
/// <param name="Server">The throwaway server.</param>
/// <param name="Revisions">The revisions that went, in order.</param>
internal sealed record RoundTripJson(string Server, IEnumerable<RoundTripJson.Tried> Revisions)
{
    public static RoundTripJson Of(RoundTripAnswer answer) => new(answer.Server, answer.Revisions.Select(Of));

    private static Tried Of(RevisionTried tried) => new(
        tried.Revision,
        tried.Message,
        RunWords.Outcome(tried.Outcome),
        tried.Duration.TotalSeconds,
        tried.Findings.Select(finding => DiagnosticJson.Of(finding.ToDiagnostic())));

    /// <summary>A revision.</summary>
    /// <param name="Revision">Its id.</param>
    /// <param name="Message">What it says of itself.</param>
    /// <param name="Outcome"><c>passed</c>, <c>irreversible</c> or <c>failed</c>.</param>
    /// <param name="Seconds">How long it took.</param>
    /// <param name="Findings">What is wrong.</param>
    internal sealed record Tried(string Revision, string Message, string Outcome, double Seconds, IEnumerable<DiagnosticJson> Findings);
}
