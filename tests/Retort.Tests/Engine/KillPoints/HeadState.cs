namespace Retort.Tests.Engine.KillPoints;

/// <summary>Everything of a database at the head of the thirty revisions: its catalog, its version table, and the rows of its tables.</summary>
internal static class HeadState
{
    private const string Rows =
        """
        SELECT string_agg(format('%s: %s', c.oid::regclass,
            (xpath('/table/row/r/text()', query_to_xml(format('SELECT md5(coalesce(string_agg(t::text, ''|'' ORDER BY t::text), '''')) AS r FROM %s AS t', c.oid::regclass), false, false, '')))[1]), E'\n' ORDER BY c.oid::regclass::text)
        FROM pg_class AS c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'm') AND c.relname <> 'retort_log'
        """;

    public static async Task<string> ReadAsync(PostgresDatabase database) => $"{await database.CatalogAsync()}\n{await database.ScalarAsync(Rows)}";
}
