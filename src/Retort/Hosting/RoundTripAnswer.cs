using Retort.Engine;

namespace Retort.Hosting;

/// <summary>What came of round trips.</summary>
/// <param name="Server">The server, for a person.</param>
/// <param name="ServerFile">A file of the server that changes with its version; null where there is none on this machine.</param>
/// <param name="Revisions">The revisions that went, in order.</param>
internal sealed record RoundTripAnswer(string Server, string? ServerFile, IReadOnlyList<RevisionTried> Revisions);
