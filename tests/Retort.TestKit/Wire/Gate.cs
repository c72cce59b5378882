namespace Retort.TestKit.Wire;

/// <summary>Holds one statement at one moment until the test lets it go; everything else passes.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource<WireStatement> _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Verdict> _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<WireStatement, Moment, bool> _holds;

    /// <summary>A gate for the first statement and moment that a predicate matches.</summary>
    public Gate(Func<WireStatement, Moment, bool> holds) => _holds = holds;

    /// <summary>Ends when the statement stands at the gate.</summary>
    public Task<WireStatement> Reached => _reached.Task;

    /// <summary>The hook to start a proxy with.</summary>
    public Task<Verdict> HookAsync(WireStatement statement, Moment moment) =>
        _holds(statement, moment) && _reached.TrySetResult(statement) ? _released.Task : Task.FromResult(Verdict.Pass);

    /// <summary>Opens the gate.</summary>
    public void Release(Verdict verdict = Verdict.Pass) => _released.TrySetResult(verdict);
}
