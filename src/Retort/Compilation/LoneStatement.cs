using Retort.Postgres;

namespace Retort.Compilation;

/// <summary>What can be told from the words of a statement that runs alone. No transaction says afterwards whether it succeeded.</summary>
internal sealed record LoneStatement
{
    private LoneStatement()
    {
    }

    /// <summary>An SQL expression that is true once the statement has had its effect, or null where the words do not say.</summary>
    public string? Verify { get; private init; }

    /// <summary>It fails where <see cref="Verify"/> is true before it.</summary>
    public bool FailsWhenDone { get; private init; }

    /// <summary>A statement that takes away what a failed run left, and an expression that is true where something was left.</summary>
    public (string Condition, string Statement)? Repair { get; private init; }

    /// <summary>A statement that brings what a failed run left to its end, and an expression that is true where something was left.</summary>
    public (string Condition, string Statement)? Finish { get; private init; }

    /// <summary>A query for the statements that take away what a failed run left under names of the server's own.</summary>
    public string? Leftovers { get; private init; }

    /// <summary>It may be run again whatever became of it before.</summary>
    public bool IsRepeatable { get; private init; }

    /// <summary>It may commit a part of its work and fail afterwards.</summary>
    public bool CommitsByItself { get; private init; }

    /// <summary>It waits for transactions of others to end, and blocks nobody while it does.</summary>
    public bool IsConcurrent { get; private init; }

    /// <summary>It only tidies up, so nothing depends on its success.</summary>
    public bool IsUpkeep { get; private init; }

    /// <summary>It runs in a transaction of its own just as well, where its success is certain.</summary>
    public bool FitsTransaction { get; private init; }

    /// <summary>
    /// PostgreSQL refuses it in a read-only transaction. It does not refuse VACUUM, CLUSTER, REINDEX and ALTER SYSTEM there.
    /// </summary>
    public bool IsStoppedByReadOnly { get; private init; }

    /// <summary>It takes away the settings and locks of the session.</summary>
    public bool EndsSession { get; private init; }

    /// <summary>Reads a statement.</summary>
    public static LoneStatement Of(string sql)
    {
        var words = new StatementWords(sql);
        var effect = LoneEffect.Of(sql);
        var upkeep = words[0] is "VACUUM" or "CLUSTER" or "REINDEX" or "ANALYZE" or "CHECKPOINT";
        return new LoneStatement
        {
            Verify = effect?.Verify,
            Repair = effect?.Repair,
            FailsWhenDone = effect is { Tolerant: false },
            Finish = effect?.Finish,
            Leftovers = words[0] == "REINDEX" ? ReindexLeftovers.Of(sql) : null,
            IsUpkeep = upkeep,
            IsRepeatable = upkeep || (words[0] == "ALTER" && words[1] == "SYSTEM"),
            CommitsByItself = words[0] is "CALL" or "DO",
            IsConcurrent = words.Contains("CONCURRENTLY"),
            FitsTransaction = words[0] is not ("CALL" or "DO" or "REINDEX" or "CLUSTER") && StatementClassifier.Classify(sql) == StatementClass.Transactional,
            IsStoppedByReadOnly = words[0] is "CREATE" or "DROP" or "CALL" or "DO" || (words[0] == "ALTER" && words[1] != "SYSTEM"),
            EndsSession = words[0] == "DISCARD" && words[1] == "ALL",
        };
    }
}
