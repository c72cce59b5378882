using Microsoft.Build.Framework;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>What the tasks share: how a diagnostic becomes an MSBuild error or warning.</summary>
public abstract class RetortTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project file; where a diagnostic points that has no better place.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The compiler's path map, to find the files that it recorded.</summary>
    public string? PathMap { get; set; }

    /// <summary>Whether the project treats warnings as errors; MSBuild applies that to the compiler's only.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Codes that stay warnings all the same.</summary>
    public string? WarningsNotAsErrors { get; set; }

    private protected void LogDiagnostic(Diagnostic diagnostic) => LogDiagnostic(
        diagnostic.Code,
        diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" },
        NoteLine.Below(diagnostic.Message, diagnostic.Notes),
        diagnostic.Location?.File,
        diagnostic.Location?.Line ?? 0);

    private protected void LogDiagnostic(HostMessage message) => LogDiagnostic(
        message.Code ?? "",
        message.Severity ?? "info",
        NoteLine.Below(message.Message ?? "", message.Notes ?? []),
        message.File,
        message.Line);

    private protected void LogDiagnostic(string code, string severity, string message, string? file, int line)
    {
        var path = file is { Length: > 0 } ? new SourcePaths(ProjectDirectory, PathMap).Find(file) : ProjectFile;
        switch (severity)
        {
            case "error":
            case "warning" when TreatWarningsAsErrors && !Listed(WarningsNotAsErrors, code):
                Log.LogError(null, code, null, path, line, 0, 0, 0, "{0}", message);
                break;
            case "warning":
                Log.LogWarning(null, code, null, path, line, 0, 0, 0, "{0}", message);
                break;
            default:
                Log.LogMessage(null, code, null, path, line, 0, 0, 0, MessageImportance.Normal, "{0}", message);
                break;
        }
    }

    private static bool Listed(string? codes, string code) =>
        (codes ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Contains(code, StringComparer.OrdinalIgnoreCase);
}
