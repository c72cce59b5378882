using Npgsql;
using Retort.Postgres;

namespace Retort.Tests.Scripts;

/// <summary>A client that is not psql: it sends one statement after the other and goes on after errors.</summary>
internal static class NpgsqlClient
{
    /// <summary>Runs a script and gives the errors.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(PostgresDatabase database, string script)
    {
        var errors = new List<string>();
        await using var connection = await database.OpenAsync();
        foreach (var statement in StatementSplitter.Split(script))
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(statement.Sql) } };
            try
            {
                await batch.ExecuteNonQueryAsync();
            }
            catch (PostgresException exception)
            {
                errors.Add(exception.MessageText);
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
                errors.Add(exception.Message);
                if (connection.State != System.Data.ConnectionState.Open)
                {
                    break;
                }
            }
        }

        return errors;
    }
}
