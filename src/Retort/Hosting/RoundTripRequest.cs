using System.Text.Json.Serialization;
using Retort.RoundTrip;

namespace Retort.Hosting;

/// <summary>Which revisions are to go up, down and up again, and where.</summary>
internal sealed record RoundTripRequest
{
    [JsonConverter(typeof(JsonStringEnumConverter<RoundTripMode>))]
    public RoundTripMode Mode { get; init; } = RoundTripMode.Latest;

    /// <summary>One revision in place of those of the mode.</summary>
    public string? Revision { get; init; }

    /// <summary><c>Auto</c>, <c>Container</c>, <c>Local</c> or <c>Server</c>; null for <c>Auto</c>.</summary>
    public string? Database { get; init; }

    /// <summary>The image of a container.</summary>
    public string? Image { get; init; }

    /// <summary>Whether the server may be on another machine.</summary>
    public bool AllowRemote { get; init; }
}
