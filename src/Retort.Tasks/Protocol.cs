using System.Text.Json;

namespace Retort.Tasks;

/// <summary>Reads what the host writes: one JSON object a line.</summary>
internal static class Protocol
{
    public static HostMessage? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<HostMessage>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
