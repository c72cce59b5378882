namespace Retort.Engine;

/// <summary>Another run is at work on this version table; told when the wait begins, and every few seconds.</summary>
/// <param name="Holders">Who holds the lock; none where this role may not see it.</param>
/// <param name="Waited">For how long already.</param>
/// <param name="Limit">For how long in all.</param>
public sealed record WaitingForRun(IReadOnlyList<Blocker> Holders, TimeSpan Waited, TimeSpan Limit) : MigrationEvent;
