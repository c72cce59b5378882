using Npgsql;
using Retort.Autogenerate;
using Retort.Postgres;
using Retort.Postgres.Reading;
using Retort.Schema;
using Retort.Tests.Operations;
using Retort.Tests.Replay;

namespace Retort.Tests.Autogenerate;

/// <summary>Of what every operation does to a database, the difference is seen, and done the other way and again.</summary>
public sealed class OperationDiffTests
{
    /// <summary>What has no way back without being told more: which values rows get, or a version that an extension has no script for.</summary>
    private static readonly string[] WithoutWayBack = ["EnumCases: replace the values", "SchemaCases: update an extension to the newest"];

    // Roles are the server's, and another test watches them.
    public static TheoryData<string> Names => [.. OperationTests.CasesToRun.Select(row => (string)row.Data).Except(WithoutWayBack).Except(OperationTests.OfServer)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_an_operation_did_is_undone_and_done_again(string name)
    {
        var one = OperationFamily.All[name];
        var operation = OperationTests.Record(one);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        if (connection.PostgreSqlVersion.Major < one.Since)
        {
            return;
        }

        await OperationTests.SetUpAsync(connection, one);
        var before = await ReadAsync(connection);
        await OperationTests.ApplyAsync(connection, operation);
        var after = await ReadAsync(connection);

        await ApplyAsync(connection, SchemaDiff.Between(after, before, withCasts: true));
        SchemaText.AssertEqual(ColumnOrder.Ignored(before), ColumnOrder.Ignored(await ReadAsync(connection)));
        await ApplyAsync(connection, SchemaDiff.Between(await ReadAsync(connection), after, withCasts: true));
        SchemaText.AssertEqual(ColumnOrder.Ignored(after), ColumnOrder.Ignored(await ReadAsync(connection)));
        Assert.Empty(SchemaDiff.Between(await ReadAsync(connection), after, withCasts: true).Steps);
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, SchemaChange change)
    {
        foreach (var operation in change.Operations)
        {
            try
            {
                await OperationTests.ApplyAsync(connection, operation);
            }
            catch (PostgresException exception)
            {
                Assert.Fail($"{exception.Message}\n{string.Join('\n', SqlWriter.Write(operation))}\nof\n{string.Join('\n', change.Operations.SelectMany(SqlWriter.Write))}");
            }
        }
    }

    private static Task<DatabaseSchema> ReadAsync(NpgsqlConnection connection) => SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
}
