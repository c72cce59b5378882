namespace Retort.Engine;

/// <summary>The statement that runs waits for locks.</summary>
/// <param name="Blockers">Who holds them.</param>
public sealed record Blocked(IReadOnlyList<Blocker> Blockers) : MigrationEvent;
