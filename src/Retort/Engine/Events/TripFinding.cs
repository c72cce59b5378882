using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Something that a round trip has found.</summary>
/// <param name="Code">The code, <c>RET5110</c> say.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Message">What is wrong and what to do, on one line.</param>
/// <param name="File">The file of the revision; null where it is not known.</param>
/// <param name="Line">The line there, from 1; 0 where it is not known.</param>
/// <param name="Notes">What has no room in the message, one line each.</param>
public sealed record TripFinding(string Code, string Severity, string Message, string? File, int Line, IReadOnlyList<string> Notes)
{
    /// <summary>As a diagnostic. A later version may know codes that this one does not.</summary>
    internal Diagnostic ToDiagnostic() => new(
        (Rules.All.FirstOrDefault(rule => rule.Code == Code) ?? new Rule(Code, Revisions.Severity.Error, Code)) with
        {
            Severity = Severity == "warning" ? Revisions.Severity.Warning : Revisions.Severity.Error,
        },
        Message,
        File is { Length: > 0 } file ? new SourceLocation(file, Line) : null)
    {
        Notes = Notes,
    };
}
