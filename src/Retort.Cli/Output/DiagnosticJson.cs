using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>A diagnostic in a JSON document.</summary>
internal sealed record DiagnosticJson(string Code, string Severity, string Message, string? File, int? Line, IReadOnlyList<string> Notes)
{
    public static DiagnosticJson Of(Diagnostic diagnostic) => new(
        diagnostic.Code,
#pragma warning disable CA1308 // the word is lower case in every output
        diagnostic.Severity.ToString().ToLowerInvariant(),
#pragma warning restore CA1308
        diagnostic.Message,
        diagnostic.Location?.File,
        diagnostic.Location?.Line,
        diagnostic.Notes);
}
