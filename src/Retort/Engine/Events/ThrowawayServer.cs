namespace Retort.Engine;

/// <summary>Something about the server on which round trips are made: that one is looked for, which one it is.</summary>
/// <param name="Text">A line for a person.</param>
public sealed record ThrowawayServer(string Text) : MigrationEvent;
