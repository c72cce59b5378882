using System.Globalization;
using System.Text.Json;
using Microsoft.Build.Framework;

namespace Retort.Tasks;

/// <summary>
/// What a build says of a run on a database. Each line begins with the same word and holds no line break: whatever a server's notice says, a
/// program that reads the build's output takes it for no error.
/// </summary>
internal static class RunLog
{
    /// <summary>The line for an event; null for one that goes without saying.</summary>
    public static (MessageImportance Importance, string Line)? Of(JsonElement what) => what.Text("event") switch
    {
        "connected" when what.Field("server") is { } server => (MessageImportance.Low, Line($"connected to {Standing.Name(server)}, PostgreSQL {server.Text("version")}.")),
        "waitingForRun" => (MessageImportance.High, Line($"waits for another run on this database{Held(what.Items("holders"))}, for {Seconds(what.Duration("waited"))} of {Seconds(what.Duration("limit"))}.")),
        "resuming" when what.Field("revision") is { } revision => (MessageImportance.High, Line($"revision {revision.Text("revision")} was left in the middle and goes on: {what.Text("found")}")),
        "revisionStarted" => (MessageImportance.Low, Line($"applies {what.Text("revision")} ({Text(what.Number("number"))} of {Text(what.Number("total"))}).")),
        "blocked" => (MessageImportance.High, Line($"waits for locks{Held(what.Items("blockers"))}.")),
        "retrying" => (MessageImportance.Normal, Line($"tries again in {Seconds(what.Duration("delay"))}, attempt {Text(what.Number("attempt"))} of {Text(what.Number("attempts"))}: {what.Text("reason")}")),
        "serverNotice" => (MessageImportance.Normal, Line($"{what.Text("severity")}: {what.Text("message")}")),
        _ => null,
    };

    /// <summary>The line for a revision that is applied.</summary>
    public static string Applied(string revision, string message, TimeSpan duration) =>
        Line($"applied {revision}{(message.Length > 0 ? $", {message}" : "")} ({duration.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms).");

    /// <summary>The line for the end of a run.</summary>
    public static string? Ended(JsonElement answer) =>
        answer.Field("result") is { } result && result.Field("server") is { } server
            ? Line($"{Standing.Name(server)} is at {Standing.At(result.Texts("rowsAfter"))}{(result.Items("steps").Count == 0 ? " already" : "")}.")
            : null;

    public static string Line(string text) => "Retort: " + text.ReplaceLineEndings(" ").Trim();

    private static string Held(IReadOnlyList<JsonElement> holders) => holders.Count == 0 ? "" : $", held by {string.Join(", ", holders.Select(Standing.Holder))}";

    private static string Seconds(TimeSpan duration) => $"{duration.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
