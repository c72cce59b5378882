using Npgsql;

namespace Retort.RoundTrip;

/// <summary>The rows of a database at a moment: how many each table has, and where they are few, what they are.</summary>
internal sealed class DataSnapshot
{
    /// <summary>Rows beyond this many are compared as a whole, and not shown one by one.</summary>
    private const int MostRows = 1000;

    private const int MostShown = 3;
    private const int LongestShown = 200;

    /// <summary>
    /// Tables that have or had rows; a partitioned table has those of its partitions. The columns of a row are taken by their names, since a downgrade
    /// cannot restore their order. Row security that is forced would hide rows from their owner.
    /// </summary>
    private const string Tables = """
        SELECT c.oid::pg_catalog.regclass::text,
            pg_catalog.concat('ROW(', (SELECT pg_catalog.string_agg('t.' || pg_catalog.quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C")
                FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), ')::text'),
            pg_catalog.row_security_active(c.oid)
        FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'm') AND c.relispopulated AND c.relpersistence <> 't' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
            AND n.nspname NOT LIKE 'pg\_toast%' AND pg_catalog.pg_relation_size(c.oid) > 0
        ORDER BY 1
        """;

    private readonly Dictionary<string, (long Count, string Hash, IReadOnlyList<string> Rows)> _tables = new(StringComparer.Ordinal);

    private DataSnapshot()
    {
    }

    /// <summary>Reads it.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="except">Names of tables that are not the migrations'.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<DataSnapshot> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<string> except, CancellationToken cancellationToken)
    {
        var snapshot = new DataSnapshot();
        await ExecuteAsync(connection, "SET search_path = ''", cancellationToken);
        await ExecuteAsync(connection, "BEGIN", cancellationToken);
        foreach (var (table, row, isHidden) in await QueryAsync(connection, Tables, answer => (answer.GetString(0), answer.GetString(1), answer.GetBoolean(2)), cancellationToken))
        {
            if (except.Contains(table))
            {
                continue;
            }

            if (isHidden)
            {
                await ExecuteAsync(connection, $"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY", cancellationToken);
            }

            var (count, hash) = (await QueryAsync(
                connection,
                $"SELECT pg_catalog.count(*), COALESCE(pg_catalog.md5(pg_catalog.string_agg({row}, E'\\n' ORDER BY {row} COLLATE \"C\")), '') FROM ONLY {table} AS t",
                answer => (answer.GetInt64(0), answer.GetString(1)),
                cancellationToken))[0];
            if (count > 0)
            {
                snapshot._tables[table] = (count, hash, count > MostRows ? [] : await QueryAsync(connection, $"SELECT {row} FROM ONLY {table} AS t ORDER BY {row} COLLATE \"C\"", answer => answer.GetString(0), cancellationToken));
            }
        }

        await ExecuteAsync(connection, "ROLLBACK", cancellationToken);
        return snapshot;
    }

    /// <summary>Says in what the rows differ from earlier ones.</summary>
    /// <param name="before">The earlier ones.</param>
    /// <param name="countsOnly">What a row holds may differ, as a time of day does.</param>
    public IReadOnlyList<string> Differences(DataSnapshot before, bool countsOnly)
    {
        var all = new List<string>();
        foreach (var table in before._tables.Keys.Union(_tables.Keys).Order(StringComparer.Ordinal))
        {
            var (was, now) = (before._tables.GetValueOrDefault(table), _tables.GetValueOrDefault(table));
            if (was.Count != now.Count || (!countsOnly && was.Hash != now.Hash))
            {
                all.Add(Describe(table, was, now));
            }
        }

        return all;
    }

    private static string Describe(string table, (long Count, string Hash, IReadOnlyList<string> Rows) was, (long Count, string Hash, IReadOnlyList<string> Rows) now)
    {
        var counts = was.Count == now.Count ? $": rows differ, of {now.Count}" : $" has {now.Count} {(now.Count == 1 ? "row" : "rows")}, had {was.Count}";
        var gone = Sample(was.Rows, now.Rows);
        var left = Sample(now.Rows, was.Rows);
        return $"table {table}{counts}{(gone.Length > 0 ? $"; gone: {gone}" : "")}{(left.Length > 0 ? $"; new: {left}" : "")}";
    }

    private static string Sample(IReadOnlyList<string>? rows, IReadOnlyList<string>? others)
    {
        var only = (rows ?? []).Except(others ?? []).ToList();
        return string.Join(", ", only.Take(MostShown).Select(row => Cut(row).ReplaceLineEndings(" "))) + (only.Count > MostShown ? $" and {only.Count - MostShown} more" : "");
    }

    private static string Cut(string row) => row.Length > LongestShown ? row[..LongestShown] + "..." : row;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<T>> QueryAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
