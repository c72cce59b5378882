using Npgsql;
using Retort.Engine;
using Retort.Revisions;
using Retort.Scratch;

namespace Retort.Hosting;

/// <summary>Starts the throwaway server that a request asks for.</summary>
internal static class ScratchStart
{
    /// <summary>Starts it.</summary>
    /// <exception cref="DiagnosticException">RET9010 for a kind of server that there is not; RET5101 to RET5105 for the server.</exception>
    public static Task<ScratchServer> RunAsync(ScratchRequest request, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        var standard = new ScratchOptions();
        return ScratchServer.StartAsync(
            standard with
            {
                Kind = Kind(request.Database),
                Image = string.IsNullOrEmpty(request.Image) ? standard.Image : request.Image,
                AllowRemote = request.AllowRemote,
                Tell = line => tell(new ThrowawayServer(line)),
            },
            cancellationToken);
    }

    /// <summary>Says that it is gone, or does not do what was asked of it.</summary>
    public static DiagnosticException Lost(ScratchServer server, NpgsqlException exception) => Rules.ScratchFailed.Error(
        $"The throwaway server, {server.Description}, was lost or refused what it was asked: {exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Run it again.");

    private static ScratchKind Kind(string? word) => string.IsNullOrEmpty(word) ? ScratchKind.Auto
        : Enum.GetNames<ScratchKind>().Contains(word, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<ScratchKind>(word, ignoreCase: true)
        : throw Rules.BadProperty.Error($"Throwaway databases cannot be made in '{word}'. Let MigrationsScratchDatabase be {string.Join(", ", Enum.GetNames<ScratchKind>()[..^1])} or {Enum.GetNames<ScratchKind>()[^1]}.");
}
