namespace Retort.Engine;

/// <summary>The server said something: RAISE NOTICE in a migration, say.</summary>
/// <param name="Severity">NOTICE, WARNING, INFO…</param>
/// <param name="Message">The text.</param>
public sealed record ServerNotice(string Severity, string Message) : MigrationEvent;
