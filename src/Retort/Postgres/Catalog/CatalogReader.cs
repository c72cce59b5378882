using Npgsql;

namespace Retort.Postgres.Catalog;

/// <summary>
/// Reads everything that the catalogs say of a database, in one journey. It is made for one server: what that has to be asked is worked out once.
/// </summary>
internal sealed class CatalogReader
{
    private readonly IReadOnlyList<string> _queries;
    private readonly IReadOnlyList<string> _queriesOfAll;

    private CatalogReader(IReadOnlyList<CatalogTable> tables, bool withRoles, string since)
    {
        string[] roles = withRoles ? [.. CatalogRulesOfServer.Roles] : [];
        _queries = [.. tables.Select(table => CatalogQuery.Write(table, since)).OfType<string>(), .. roles];
        _queriesOfAll = [.. tables.Select(table => CatalogQuery.Write(table, null)).OfType<string>(), .. roles];
    }

    /// <summary>Makes a reader.</summary>
    /// <param name="connection">A connection to a database that is still as it was made; the databases that are read later are it, its copies, or younger.</param>
    /// <param name="withRoles">Whether roles, their memberships and tablespaces count, which all databases of the server share.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<CatalogReader> CreateAsync(NpgsqlConnection connection, bool withRoles, CancellationToken cancellationToken)
    {
        await using var now = Batch(connection, "SELECT (pg_catalog.txid_current() & 4294967295)::text");
        var since = (string)(await now.ExecuteScalarAsync(cancellationToken))!;
        await using var batch = Batch(connection, CatalogTable.Question);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var columns = new List<(string Table, CatalogColumn Column)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            columns.Add((reader.GetString(0), new(reader.GetString(1), reader.GetString(2), Text(3), reader.GetBoolean(4), Text(5))));
        }

        return new([.. columns.GroupBy(item => item.Table).Select(table => new CatalogTable(table.Key, [.. table.Select(item => item.Column)]))], withRoles, since);

        string? Text(int at) => reader.IsDBNull(at) ? null : reader.GetString(at);
    }

    /// <summary>Reads what is not as the server made it. The session keeps the plans: to make them takes longer than to read, the next time only that is left.</summary>
    public async Task<CatalogSnapshot> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = Look(connection, _queries);
        await batch.PrepareAsync(cancellationToken);
        return await ReadAsync(batch, cancellationToken);
    }

    /// <summary>Reads that too, which takes its time.</summary>
    public async Task<CatalogSnapshot> ReadAllAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = Look(connection, _queriesOfAll);
        return await ReadAsync(batch, cancellationToken);
    }

    private static async Task<CatalogSnapshot> ReadAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        var snapshot = new CatalogSnapshot();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                if (!reader.IsDBNull(0) && !reader.IsDBNull(1))
                {
                    snapshot.Add(new(reader.GetString(0), reader.GetString(1)), reader.GetBoolean(2), reader.GetString(3));
                }
            }
        }
        while (await reader.NextResultAsync(cancellationToken));
        return snapshot;
    }

    /// <summary>With an empty path every name comes out qualified; all is read at one moment, and as if the session had done nothing before.</summary>
    private static NpgsqlBatch Look(NpgsqlConnection connection, IReadOnlyList<string> queries) => Batch(
        connection, ["RESET ALL", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "SET LOCAL search_path = ''", "SET LOCAL quote_all_identifiers = off", .. queries, "COMMIT"]);

    private static NpgsqlBatch Batch(NpgsqlConnection connection, params IEnumerable<string> statements)
    {
        var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        return batch;
    }
}
