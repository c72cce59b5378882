using System.Data;
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
    // Operations in one transaction: a commit costs as much as an object.
    private const int AtOnce = 50;

    private static readonly string Settings = SessionSettings.Pin(new MigratorOptions { LockTimeout = TimeSpan.Zero }, ("check_function_bodies", "off"));

    /// <summary>The first object that the server could not make, and why; null where it made all of them. What it could not make is compared by its words.</summary>
    public (Operation Operation, string Why)? Failed { get; private set; }

    /// <summary>Gives one schema the words of another wherever the server does not tell them apart.</summary>
    public async Task<DatabaseSchema> ShareAsync(DatabaseSchema from, DatabaseSchema to, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(((DatabaseSchema[])[from, to]).Select(schema => Task.Run(() => WriteAsync(schema, cancellationToken), cancellationToken)));
        Failed = read[0].Failed ?? read[1].Failed;
        return new SharedWords(isWhole: Failed is null).Give(from, to, read[0].Schema, read[1].Schema);
    }

    private async Task<(DatabaseSchema Schema, (Operation Operation, string Why)? Failed)> WriteAsync(DatabaseSchema schema, CancellationToken cancellationToken)
    {
        await using var database = await server.CreateAsync(null, cancellationToken);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        (Operation Operation, string Why)? failed = null;
        foreach (var operations in SchemaDiff.Between(DatabaseSchema.Empty, Bare(schema), withCasts: true).Operations.Chunk(AtOnce))
        {
            try
            {
                await RunAsync(connection, [.. operations.SelectMany(Statements)], cancellationToken);
            }
            catch (PostgresException)
            {
                var first = await EachAsync(connection, operations, cancellationToken);
                failed ??= first;
            }
        }

        await OpenAsync(connection, cancellationToken);
        return (await SchemaReader.ReadAsync(connection, cancellationToken), failed);
    }

    // One of them is not to be had, and all the others are.
    private static async Task<(Operation Operation, string Why)?> EachAsync(NpgsqlConnection connection, IEnumerable<Operation> operations, CancellationToken cancellationToken)
    {
        (Operation Operation, string Why)? failed = null;
        foreach (var operation in operations)
        {
            try
            {
                await RunAsync(connection, [.. Statements(operation)], cancellationToken);
            }
            catch (PostgresException exception)
            {
                failed ??= (operation, $"{exception.MessageText} (SQLSTATE {exception.SqlState})");
            }
        }

        return failed;
    }

    private static IEnumerable<string> Statements(Operation operation) => SqlWriter.Write(operation).Select(statement => statement.Sql);

    // Without what needs roles, and without what would act on what is made next.
    private static DatabaseSchema Bare(DatabaseSchema schema) => schema with
    {
        Policies = schema.Policies.Replace(_ => true, policy => policy with { Roles = [] }, policy => new(policy.Table, policy.Name)),
        DefaultPrivileges = new(),
        EventTriggers = new(),
        Attributes = new(schema.Attributes.Unsorted.Where(pair => pair.Value.Default is not null).Select(pair => KeyValuePair.Create(pair.Key, new ObjectAttributes { Default = pair.Value.Default }))),
    };

    // Of some errors, such as a missing file, the driver takes the session for lost.
    private static async Task OpenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (connection.State != ConnectionState.Open)
        {
            await connection.OpenAsync(cancellationToken);
            await using var settings = new NpgsqlCommand(Settings, connection);
            await settings.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // All of them in one transaction.
    private static async Task RunAsync(NpgsqlConnection connection, IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        await OpenAsync(connection, cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
