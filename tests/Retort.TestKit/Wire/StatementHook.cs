namespace Retort.TestKit.Wire;

/// <summary>Decides about a statement at a moment. The session waits for the answer, so a hook that takes its time holds the statement.</summary>
/// <param name="statement">The statement; its outcome is known at <see cref="Moment.After"/>.</param>
/// <param name="moment">The moment.</param>
public delegate Task<Verdict> StatementHook(WireStatement statement, Moment moment);
