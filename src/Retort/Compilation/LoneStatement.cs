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
        return new LoneStatement
        {
            Verify = effect?.Verify,
            Repair = effect?.Repair,
            FailsWhenDone = effect is { Tolerant: false },
            IsUpkeep = words[0] is "VACUUM" or "CLUSTER" or "REINDEX" or "ANALYZE" or "CHECKPOINT",
            FitsTransaction = words[0] is not ("CALL" or "DO" or "REINDEX" or "CLUSTER") && StatementClassifier.Classify(sql) == StatementClass.Transactional,
            IsStoppedByReadOnly = words[0] is "CREATE" or "DROP" or "CALL" or "DO" || (words[0] == "ALTER" && words[1] != "SYSTEM"),
            EndsSession = words[0] == "DISCARD" && words[1] == "ALL",
        };
    }
}
