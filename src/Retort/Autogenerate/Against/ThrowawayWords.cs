using Npgsql;
using Retort.Engine;
using Retort.Operations;
using Retort.Postgres;
using Retort.Postgres.Reading;
using Retort.RoundTrip;
using Retort.Schema;

namespace Retort.Autogenerate.Against;

/// <summary>Has a throwaway server write schemas in its own words: it is given them, and asked what it has.</summary>
internal sealed class ThrowawayWords(IThrowawayServer server)
{
    /// <summary>The first object that the server could not make, and why; null where it made all of them. What it could not make is compared by its words.</summary>
    public (Operation Operation, string Why)? Failed { get; private set; }

    /// <summary>Gives one schema the words of another wherever the server does not tell them apart.</summary>
    public async Task<DatabaseSchema> ShareAsync(DatabaseSchema from, DatabaseSchema to, CancellationToken cancellationToken)
    {
        var (fromRead, toRead) = (await WriteAsync(from, cancellationToken), await WriteAsync(to, cancellationToken));
        return new SharedWords(isWhole: Failed is null).Give(from, to, fromRead, toRead);
    }

    private async Task<DatabaseSchema> WriteAsync(DatabaseSchema schema, CancellationToken cancellationToken)
    {
        await using var database = await server.CreateAsync(null, cancellationToken);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await RunAsync(connection, [SessionSettings.Pin(new MigratorOptions { LockTimeout = TimeSpan.Zero }, ("check_function_bodies", "off"))], cancellationToken);
        foreach (var operation in SchemaDiff.Between(DatabaseSchema.Empty, Bare(schema), withCasts: true).Operations)
        {
            try
            {
                await RunAsync(connection, [.. SqlWriter.Write(operation).Select(statement => statement.Sql)], cancellationToken);
            }
            catch (PostgresException exception)
            {
                Failed ??= (operation, $"{exception.MessageText} (SQLSTATE {exception.SqlState})");
            }
        }

        return await SchemaReader.ReadAsync(connection, cancellationToken);
    }

    // Without what needs roles, and without what would act on what is made next.
    private static DatabaseSchema Bare(DatabaseSchema schema) => schema with
    {
        Policies = schema.Policies.Replace(_ => true, policy => policy with { Roles = [] }, policy => new(policy.Table, policy.Name)),
        DefaultPrivileges = new(),
        EventTriggers = new(),
        Attributes = new(schema.Attributes.Unsorted.Where(pair => pair.Value.Default is not null).Select(pair => KeyValuePair.Create(pair.Key, new ObjectAttributes { Default = pair.Value.Default }))),
    };

    // Those of one operation in a transaction of their own.
    private static async Task RunAsync(NpgsqlConnection connection, IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
