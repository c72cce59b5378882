namespace Retort.TestKit.Wire;

/// <summary>Counts the statements of all sessions of a proxy, and remembers what became of them.</summary>
internal sealed class StatementLog(StatementHook? hook, Func<string, bool> counts)
{
    private readonly Lock _lock = new();
    private readonly List<WireStatement> _statements = [];

    /// <summary>All counted statements so far, in the order of their numbers.</summary>
    public IReadOnlyList<WireStatement> Statements
    {
        get
        {
            lock (_lock)
            {
                return [.. _statements];
            }
        }
    }

    /// <summary>Gives a statement its number; null if it is not to be counted.</summary>
    public WireStatement? Begin(int session, string sql)
    {
        lock (_lock)
        {
            if (!counts(sql))
            {
                return null;
            }

            var statement = new WireStatement(_statements.Count + 1, session, sql);
            _statements.Add(statement);
            return statement;
        }
    }

    public WireStatement End(WireStatement statement, string outcome)
    {
        lock (_lock)
        {
            return _statements[statement.Number - 1] = statement with { Outcome = outcome };
        }
    }

    public Task<Verdict> AskAsync(WireStatement statement, Moment moment) => hook?.Invoke(statement, moment) ?? Task.FromResult(Verdict.Pass);
}
