using Retort.Engine;

namespace Retort.Cli.Output;

/// <summary>A database in a JSON document.</summary>
internal sealed record ServerJson(string Host, int Port, string Database, string User, string Version, bool Local)
{
    public static ServerJson? Of(ServerInfo? server)
        => server is null ? null : new(server.Host, server.Port, server.Database, server.User, server.Version, server.IsLocal);
}
