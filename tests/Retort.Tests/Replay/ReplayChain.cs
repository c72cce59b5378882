using Retort.Postgres.Reading;
using Retort.Tests.Operations;

namespace Retort.Tests.Replay;

/// <summary>Several operations one after another, in memory and in a database.</summary>
internal static class ReplayChain
{
    /// <summary>Does both, and fails where they differ.</summary>
    /// <param name="setup">SQL that makes what they need.</param>
    /// <param name="record">Records the operations.</param>
    public static async Task TryAsync(string setup, Action<MigrationBuilder> record)
    {
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
