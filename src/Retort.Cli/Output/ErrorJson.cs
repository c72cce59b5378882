using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>Why a command failed, in a JSON document.</summary>
/// <param name="Diagnostics">What is wrong; none where the command was stopped by whoever started it.</param>
/// <param name="Stopped">Whether it was.</param>
internal sealed record ErrorJson(IEnumerable<DiagnosticJson> Diagnostics, bool Stopped)
{
    public static ErrorJson Of(IEnumerable<Diagnostic> diagnostics) => new(diagnostics.Select(DiagnosticJson.Of), false);

    public static ErrorJson OfStop() => new([], true);
}
