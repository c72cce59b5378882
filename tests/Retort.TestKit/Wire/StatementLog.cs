namespace Retort.TestKit.Wire;

/// <summary>Counts the statements of all sessions of a proxy, and remembers what became of them.</summary>
internal sealed class StatementLog(StatementHook? hook, Func<string, bool> counts, CancellationToken end)
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

    /// <summary>Asks the hook, but does not wait longer for it than the proxy lives.</summary>
    public async Task<Verdict> AskAsync(WireStatement statement, Moment moment)
    {
        try
        {
            return hook is null ? Verdict.Pass : await hook(statement, moment).WaitAsync(end);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return Verdict.Cut;
        }
    }
}
