using Npgsql;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>
/// Reads the schema of a database from its catalogs: one journey with one query for each kind of object, whatever their number. What belongs to an extension
/// is left out, and so is what goes with a session.
/// </summary>
internal static class SchemaReader
{
    private const string RoleQuery = "SELECT CURRENT_USER::text";

    // Comments and rights are about the objects that the others have read.
    private static readonly SchemaQuery[] Queries =
    [
        new SchemasQuery(), new ExtensionsQuery(), new EnumsQuery(), new CompositesQuery(), new RangesQuery(), new DomainsQuery(), new DomainChecksQuery(), new SequencesQuery(),
        new TablesQuery(), new ParentsQuery(), new ColumnsQuery(), new ConstraintsQuery(), new IndexesQuery(), new ViewsQuery(), new ViewColumnsQuery(), new RoutinesQuery(),
        new TriggersQuery(), new RulesQuery(), new PoliciesQuery(), new StatisticsQuery(), new EventTriggersQuery(), new PublicationsQuery(), new PublishedTablesQuery(),
        new DefaultPrivilegesQuery(), new PrivilegesQuery(), new CommentsQuery(),
    ];

    /// <summary>Reads it, all at one moment. Changes nothing.</summary>
    /// <param name="connection">An open connection that is not in a transaction; its role counts as the owner of what it owns.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PostgresException">A catalog cannot be read.</exception>
    public static async Task<DatabaseSchema> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var version = connection.PostgreSqlVersion;
        var number = (version.Major * 10000) + Math.Max(version.Minor, 0);
        var queries = Queries.Select(query => (Query: query, Sql: query.Sql(number))).Where(query => query.Sql.Length > 0).ToList();

        // With an empty path every name comes out qualified; constants come out as they would elsewhere, whatever the database or the role has set.
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var sql in (string[])["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "SET LOCAL search_path = ''", "SET LOCAL quote_all_identifiers = off", "SET LOCAL datestyle = 'ISO, MDY'", "SET LOCAL intervalstyle = postgres", "SET LOCAL bytea_output = hex", RoleQuery, .. queries.Select(query => query.Sql), "COMMIT"])
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        }

        var draft = new SchemaDraft(version.Major);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var role = reader.GetString(0);
        await reader.NextResultAsync(cancellationToken);
        foreach (var (query, _) in queries)
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                query.Read(reader, draft);
            }

            await reader.NextResultAsync(cancellationToken);
        }

        return draft.Finish(role);
    }
}
