namespace Retort.Postgres;

/// <summary>
/// Tells from the words of one raw statement whether PostgreSQL lets it run inside a transaction. Tried on servers of 14 to 18. What the words
/// do not say it cannot know: a CALL or DO that commits, and CLUSTER or REINDEX of a partitioned table, need <c>op.Autocommit</c>.
/// </summary>
internal static class StatementClassifier
{
    /// <summary>Classifies one statement, as <see cref="StatementSplitter"/> cuts them.</summary>
    public static StatementClass Classify(string sql)
    {
        var words = new StatementWords(sql);
        return IsControl(words) ? StatementClass.TransactionControl
            : IsOutside(words) ? StatementClass.OutsideTransaction
            : StatementClass.Transactional;
    }

    private static bool IsControl(StatementWords words) => words[0] switch
    {
        "BEGIN" or "COMMIT" or "END" or "ROLLBACK" or "ABORT" or "SAVEPOINT" or "RELEASE" => true,
        "START" or "PREPARE" => words[1] == "TRANSACTION",
        "SET" => words[1] == "TRANSACTION" || (words[1] is "LOCAL" or "SESSION" && words[2] == "TRANSACTION"),
        _ => false,
    };

    private static bool IsOutside(StatementWords words) => words[0] switch
    {
        "VACUUM" => true,
        "CREATE" => words[1] is "DATABASE" or "TABLESPACE" or "SUBSCRIPTION" || words.Has("CONCURRENTLY", words[1] == "UNIQUE" ? 3 : 2, "INDEX"),
        "DROP" => words[1] is "DATABASE" or "TABLESPACE" or "SUBSCRIPTION" || words.Has("CONCURRENTLY", 2, "INDEX"),
        "REINDEX" => Reindex(words),
        "CLUSTER" => words.AfterOptions(1) is var next && words[words[next] == "VERBOSE" ? next + 1 : next] is "",
        "DISCARD" => words[1] == "ALL",
        "ALTER" => Alter(words),
        _ => false,
    };

    private static bool Reindex(StatementWords words)
    {
        var kind = words.AfterOptions(1);
        return words[kind] is "DATABASE" or "SYSTEM" or "SCHEMA" || words[kind + 1] == "CONCURRENTLY" || words.Find(1, kind, "CONCURRENTLY") >= 0;
    }

    private static bool Alter(StatementWords words) => words[1] switch
    {
        "SYSTEM" => true,
        "DATABASE" => words.HasPair("SET", "TABLESPACE"),

        // Runs inside since version 12, but the new label cannot be used before the commit.
        "TYPE" => words.HasPair("ADD", "VALUE"),

        // Its other half, FINALIZE, runs inside.
        "TABLE" => words.HasPair("DETACH", "PARTITION") && words[^1] == "CONCURRENTLY",

        // Anything that talks to the publisher; the rest only changes the catalog.
        "SUBSCRIPTION" => !(words[3] is "ENABLE" or "DISABLE" or "OWNER" or "RENAME" or "SKIP" or "CONNECTION"),
        _ => false,
    };
}
