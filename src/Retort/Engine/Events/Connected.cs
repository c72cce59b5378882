namespace Retort.Engine;

/// <summary>The connection is open, and fit for the purpose.</summary>
/// <param name="Server">What is at the other end.</param>
public sealed record Connected(ServerInfo Server) : MigrationEvent;
