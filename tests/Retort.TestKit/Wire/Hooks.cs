namespace Retort.TestKit.Wire;

/// <summary>Hooks that tests need often.</summary>
public static class Hooks
{
    /// <summary>Gives a verdict on one statement at one moment, and lets everything else pass.</summary>
    public static StatementHook At(int number, Moment moment, Verdict verdict) => At(number, moment, () => Task.FromResult(verdict));

    /// <summary>Asks for a verdict on one statement at one moment, and lets everything else pass.</summary>
    public static StatementHook At(int number, Moment moment, Func<Task<Verdict>> verdict) =>
        (statement, at) => statement.Number == number && at == moment ? verdict() : Task.FromResult(Verdict.Pass);
}
