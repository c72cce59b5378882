using System.Text.Json;

namespace Retort.Tasks;

/// <summary>Reads what the host writes: one JSON object a line. What a migration prints there is none, and is no message.</summary>
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
}
