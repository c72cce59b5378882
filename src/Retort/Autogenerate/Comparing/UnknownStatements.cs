using Retort.Autogenerate.Steps;
using Retort.Postgres;
using Retort.Postgres.Reading;

namespace Retort.Autogenerate.Comparing;

/// <summary>Says of raw SQL what it may do to the schema.</summary>
internal static class UnknownStatements
{
    private const int Shown = 60;

    // What leaves the schema as it is.
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "VALUES", "TABLE", "COPY", "TRUNCATE", "ANALYZE", "VACUUM", "REINDEX", "CLUSTER", "CHECKPOINT", "SET", "RESET", "SHOW", "LOCK", "NOTIFY",
        "LISTEN", "UNLISTEN", "REFRESH", "EXPLAIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "START", "PREPARE", "DEALLOCATE", "DISCARD", "DECLARE", "FETCH", "CLOSE", "MOVE", "LOAD",
    };

    /// <summary>The statements that may change the schema, with the words in them that may be names.</summary>
    public static IEnumerable<(string Statement, IReadOnlySet<string> Names)> Of(string sql)
    {
        foreach (var statement in StatementSplitter.Split(sql))
        {
            if (!Harmless.Contains(new StatementWords(statement.Sql)[0]) || MakesTable(statement.Sql))
            {
                var names = new SqlWords { HasNamesInStrings = true };
                names.Add(statement.Sql);
                var text = SchemaNormal.Words(statement.Sql);
                yield return (text.Length > Shown ? text[..Shown] + "…" : text, names.All);
            }
        }
    }

    // SELECT … INTO t, which is CREATE TABLE in other words. A table for the session is no one else's.
    private static bool MakesTable(string sql)
    {
        var words = DefinitionText.Tokens(sql).Where(token => token.Depth == 0 && !token.Token.IsComment).Select(token => sql[token.Token.Start..token.Token.End].ToUpperInvariant()).ToList();
        var at = words.IndexOf("INTO");
        return at > 0 && words[0] is "SELECT" or "WITH" && words[at - 1] is not "INSERT" and not "MERGE" && !words.Skip(at + 1).Take(2).Any(word => word is "TEMP" or "TEMPORARY");
    }
}
