using Retort.Postgres;

namespace Retort.Compilation;

/// <summary>
/// What a REINDEX CONCURRENTLY that was cut short leaves: invalid indexes whose names end with <c>_ccnew</c> or <c>_ccold</c> (PostgreSQL's page
/// of REINDEX says to drop them).
/// </summary>
internal static class ReindexLeftovers
{
    /// <summary>A query for the statements that drop them; null for a statement that leaves none, or not on objects that it names.</summary>
    public static string? Of(string sql)
    {
        var words = new SqlWords(sql);
        if (!words.Take("REINDEX"))
        {
            return null;
        }

        words.SkipParentheses();
        var isIndex = words.Take("INDEX");
        if ((!isIndex && !words.Take("TABLE")) || (!words.Take("CONCURRENTLY") && !sql.Contains("CONCURRENTLY", StringComparison.OrdinalIgnoreCase)) || words.Name() is not { } name)
        {
            return null;
        }

        var target = $"to_regclass({Literal.Text(string.Join('.', name.Select(Identifier.Quote)))})";
        var table = isIndex ? $"(SELECT indrelid FROM pg_index WHERE indexrelid = {target})" : target;
        return $"""
            SELECT format('DROP INDEX CONCURRENTLY %I.%I', n.nspname, c.relname)
            FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE i.indrelid = {table} AND NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
            """;
    }
}
