using Npgsql;
using Retort.Operations;
using Retort.Postgres;
using Retort.Postgres.Reading;
using Retort.Schema;
using Retort.Tests.Operations;

namespace Retort.Tests.Autogenerate;

/// <summary>Proposed operations on a real server.</summary>
internal static class OnServer
{
    /// <summary>Runs operations. One that fails ends the test with all of them.</summary>
    public static async Task ApplyAsync(NpgsqlConnection connection, IReadOnlyList<Operation> operations, string about = "")
    {
        foreach (var operation in operations)
        {
            try
            {
                await OperationTests.ApplyAsync(connection, operation);
            }
            catch (PostgresException exception)
            {
                Assert.Fail($"{about}{exception.Message}\n{string.Join('\n', SqlWriter.Write(operation))}\nof\n{string.Join('\n', operations.SelectMany(SqlWriter.Write))}");
            }
        }
    }

    /// <summary>The schema that there is.</summary>
    public static Task<DatabaseSchema> ReadAsync(NpgsqlConnection connection) => SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
}
