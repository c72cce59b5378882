namespace Retort.Engine;

/// <summary>The database at the other end. It holds no secret.</summary>
/// <param name="Host">The host, or the folder of a Unix socket.</param>
/// <param name="Port">The port.</param>
/// <param name="Database">The database.</param>
/// <param name="User">The role that the session began as.</param>
/// <param name="Version">The server's version, <c>15.18</c> say.</param>
/// <param name="IsLocal">Whether the server is on this machine.</param>
public sealed record ServerInfo(string Host, int Port, string Database, string User, string Version, bool IsLocal)
{
    /// <summary>As a person would name it: <c>shop on localhost:5432</c>.</summary>
    public override string ToString() => Host is ['/', ..] ? $"{Database} on {Host}" : $"{Database} on {Host}:{Port}";
}
