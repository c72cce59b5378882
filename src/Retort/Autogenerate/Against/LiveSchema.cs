using Npgsql;
using Retort.Engine;
using Retort.Operations;
using Retort.Postgres.Reading;
using Retort.Schema;

namespace Retort.Autogenerate.Against;

/// <summary>What a database has, the tables of the engine excepted.</summary>
internal static class LiveSchema
{
    /// <summary>Reads it. Changes nothing.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="versionTable">The version table.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<DatabaseSchema> ReadAsync(NpgsqlConnection connection, QualifiedName versionTable, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_catalog.current_schema()::text", connection);
        var place = versionTable.Schema ?? await command.ExecuteScalarAsync(cancellationToken) as string ?? "public";
        var schema = await SchemaReader.ReadAsync(connection, cancellationToken);
        return schema.Apply(new DropTable(new(place, versionTable.Name))).Apply(new DropTable(new(place, LogTable.Name)));
    }
}
