using System.Globalization;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>Says in one diagnostic why a run of the host came to no end of its own.</summary>
internal static class Outcome
{
    /// <summary>The exit code of <c>dotnet</c> when a shared framework is missing: 0x80008096, of which Unix keeps the last byte.</summary>
    private static readonly int[] FrameworkMissing = [150, unchecked((int)0x80008096)];

    public static Diagnostic TimedOut(HostMessage? now, int seconds) => now is null
        ? Rules.EngineFailed.At(null, $"The engine said nothing for {seconds} seconds and was stopped. Raise MigrationsTimeout if this machine is that slow.")
        : Rules.MigrationHung.At(
            Place(now),
            $"{now.Method} of revision {now.Revision} did not return within {seconds} seconds and was stopped. "
            + "It must only record operations; raise MigrationsTimeout if it needs longer.");

    public static Diagnostic Ended(HostMessage? now, HostRun run)
    {
        if (now is not null)
        {
            var exit = run.ExitCode.ToString(CultureInfo.InvariantCulture);
            return Rules.EngineEnded.At(
                Place(now),
                $"{now.Method} of revision {now.Revision} ended the process that it ran in (exit code {exit}). {Sentence(run.LastWords.Text)}"
                + "It must only record operations.");
        }

        return FrameworkMissing.Contains(run.ExitCode)
            ? Rules.RuntimeMissing.At(null, $"The migrations need a runtime that is not installed: {Framework(run.LastWords.Lines)}. Install it, or take its FrameworkReference out of the project.")
            : Rules.EngineFailed.At(
                null,
                $"The engine ended with exit code {run.ExitCode.ToString(CultureInfo.InvariantCulture)}. {Sentence(run.LastWords.Text)}"
                + "If it does so again, this is a fault in Retort; please report it with all of the output.");
    }

    private static string Framework(List<string> lines) =>
        lines.Find(line => line.StartsWith("Framework:", StringComparison.Ordinal)) is { } line
            ? line["Framework:".Length..].Trim().Replace("'", "", StringComparison.Ordinal)
            : "the output names it";

    private static string Sentence(string text) => text.Length == 0 ? "" : text.EndsWith('.') ? text + " " : text + ". ";

    private static SourceLocation? Place(HostMessage now) => now.File is { Length: > 0 } file ? new SourceLocation(file, now.Line) : null;
}
