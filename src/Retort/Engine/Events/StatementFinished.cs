namespace Retort.Engine;

/// <summary>The statement that was sent last has succeeded.</summary>
/// <param name="Duration">How long it took.</param>
public sealed record StatementFinished(TimeSpan Duration) : MigrationEvent;
