namespace Retort.Engine;

/// <summary>A transaction was rolled back because of somebody else, and will be tried again.</summary>
/// <param name="Reason">The server's word.</param>
/// <param name="Attempt">Which attempt comes next, from 2.</param>
/// <param name="Attempts">How many there are in all.</param>
/// <param name="Delay">How long until then.</param>
public sealed record Retrying(string Reason, int Attempt, int Attempts, TimeSpan Delay) : MigrationEvent;
