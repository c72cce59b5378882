using Retort.Postgres.Reading;
using Retort.Tests.Operations;

namespace Retort.Tests.Replay;

/// <summary>Several operations one after another do in memory what they do in a database. For single ones OperationTests show it.</summary>
public sealed class ReplayTests
{
    public static TheoryData<string> Chains => [.. ReplayFamily.All.Keys];

    [Theory]
    [MemberData(nameof(Chains))]
    public async Task Operations_do_in_memory_what_they_do_in_a_database(string name)
    {
        var (setup, record) = ReplayFamily.All[name];
        var op = new MigrationBuilder();
        record(op);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await OperationTests.SetUpAsync(connection, new("", setup, record, ""));
        var schema = await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        foreach (var recorded in op.Operations)
        {
            schema = schema.Apply(recorded.Operation);
            await OperationTests.ApplyAsync(connection, recorded.Operation);
        }

        SchemaText.AssertEqual(await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken), schema);
    }
}
