using System.Text.Json.Serialization;
using Retort.RoundTrip;

namespace Retort.Hosting;

/// <summary>Which revisions are to go up, down and up again, and where.</summary>
internal sealed record RoundTripRequest : ScratchRequest
{
    [JsonConverter(typeof(JsonStringEnumConverter<RoundTripMode>))]
    public RoundTripMode Mode { get; init; } = RoundTripMode.Latest;

    /// <summary>One revision in place of those of the mode.</summary>
    public string? Revision { get; init; }
}
