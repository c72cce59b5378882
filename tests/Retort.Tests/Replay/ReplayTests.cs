using Retort.Postgres.Reading;
using Retort.Tests.Operations;

namespace Retort.Tests.Replay;

/// <summary>What is done to a schema in memory is what the server does.</summary>
public sealed class ReplayTests
{
    /// <summary>What only the server knows: the newest version of an extension and its own comment, a setting of the session.</summary>
    private static readonly string[] OnlyServerKnows =
        ["CommentCases: an extension", "FunctionCases: a function with a setting of the session", "SchemaCases: update an extension to the newest"];

    public static TheoryData<string> Cases => [.. OperationFamily.All.Where(pair => !pair.Value.OnlyWritten && !OnlyServerKnows.Contains(pair.Key)).Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_operation_does_in_memory_what_it_does_in_a_database(string name)
    {
        var one = OperationFamily.All[name];
        var operation = OperationTests.Record(one);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        if (connection.PostgreSqlVersion.Major < one.Since)
        {
            // An older server refuses it, as OperationTests shows.
            return;
        }

        await OperationTests.SetUpAsync(connection, one);
        var before = await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        await OperationTests.ApplyAsync(connection, operation);
        var after = await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        SchemaText.AssertEqual(after, before.Apply(operation));
        if (operation.Reverse() is { } reverse)
        {
            SchemaText.AssertEqual(before, after.Apply(reverse));
        }
    }
}
