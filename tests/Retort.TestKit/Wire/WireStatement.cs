namespace Retort.TestKit.Wire;

/// <summary>A statement that went through a proxy.</summary>
/// <param name="Number">Its number among all counted statements of the proxy, from 1.</param>
/// <param name="Session">The number of the connection that sent it, from 1.</param>
/// <param name="Sql">Its text.</param>
/// <param name="Outcome">
/// The server's command tag, <c>ERROR 42P01</c> with the error's SQLSTATE, <c>LOST</c> when the server's connection ended first, or null while it
/// runs and when it never reached the server.
/// </param>
public sealed record WireStatement(int Number, int Session, string Sql, string? Outcome = null);
