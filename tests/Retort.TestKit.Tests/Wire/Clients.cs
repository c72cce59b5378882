using Npgsql;

namespace Retort.TestKit.Tests.Wire;

/// <summary>Clients that send statements as the engine does: as batches, which Npgsql does not rewrite.</summary>
internal static class Clients
{
    public static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    public static async Task BatchAsync(string connectionString, params IEnumerable<string> statements)
    {
        await using var connection = await OpenAsync(connectionString);
        await BatchAsync(connection, TestContext.Current.CancellationToken, statements);
    }

    public static Task BatchAsync(NpgsqlConnection connection, params IEnumerable<string> statements) =>
        BatchAsync(connection, TestContext.Current.CancellationToken, statements);

    public static async Task BatchAsync(NpgsqlConnection connection, CancellationToken cancellation, params IEnumerable<string> statements)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
