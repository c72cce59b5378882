using System.Text.Json;
using Retort.Revisions;

namespace Retort.Tasks;

/// <summary>
/// Reads what the host writes: one JSON object a line. What a migration prints there is none, and is no message. The check keeps its warnings in the
/// same form.
/// </summary>
internal static class Protocol
{
    public static HostMessage? Parse(string line)
    {
        if (!line.StartsWith('{'))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<HostMessage>(line, JsonSerializerOptions.Web) is { Type: "progress" or "diagnostic" or "text" or "event" or "answer" or "done" } message
                ? message
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Write(Diagnostic diagnostic) => JsonSerializer.Serialize(
        new HostMessage(
            "diagnostic",
            diagnostic.Code,
            diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" },
            diagnostic.Message,
            diagnostic.Location?.File,
            diagnostic.Location?.Line ?? 0),
        JsonSerializerOptions.Web);
}
