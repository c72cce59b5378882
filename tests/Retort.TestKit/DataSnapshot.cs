using Npgsql;

namespace Retort.TestKit;

/// <summary>Every row of a database and the place of every sequence, as text that two states can be compared by, on servers without pg_dump too.</summary>
public static class DataSnapshot
{
    private const string Relations = """
        SELECT CASE relkind
            WHEN 'S' THEN format('SELECT %L || concat_ws('' '', last_value, is_called) FROM %s', c.oid::regclass || ': ', c.oid::regclass)
            ELSE format('SELECT %L || t::text FROM ONLY %s AS t', c.oid::regclass || ': ', c.oid::regclass) END
        FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE relkind IN ('r', 'S', 'm') AND nspname NOT IN ('pg_catalog', 'information_schema') AND nspname NOT LIKE 'pg\_toast%'
            AND nspname NOT LIKE 'pg\_temp%' AND NOT (c.oid::regclass::text = ANY (@except))
        """;

    /// <summary>The state of the connection's database.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="except">Tables and sequences that are left out, as the server writes their names.</param>
    public static async Task<string> TakeAsync(NpgsqlConnection connection, params string[] except)
    {
        await using var relations = new NpgsqlCommand(Relations, connection);
        relations.Parameters.AddWithValue("except", except);
        List<string> lines = [];
        foreach (var query in await ReadAsync(relations))
        {
            await using var rows = new NpgsqlCommand(query, connection);
            lines.AddRange(await ReadAsync(rows));
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static async Task<List<string>> ReadAsync(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
