using Npgsql;
using Retort.Operations;
using Retort.Postgres;
using Retort.Postgres.Catalog;
using Retort.Tests.Operations;
using CatalogSnapshot = Retort.Postgres.Catalog.CatalogSnapshot;

namespace Retort.Tests.Catalog;

/// <summary>Every operation there is, as a planted fault and as a sound way back: what it does is seen and said in words, and when it is undone there is nothing to see.</summary>
public sealed class OperationComparisonTests
{
    public static TheoryData<string> Cases => OperationTests.CasesToRun;

    /// <summary>What the oldest form of the cases calls no change of the schema, since nothing looked there.</summary>
    private static readonly string[] AlsoSeen = ["GrantCases: on a language", "GrantCases: on a foreign server", "GrantCases: on a foreign data wrapper"];

    /// <summary>Of the server, which other tests change meanwhile; so it is not read here.</summary>
    private static readonly string[] OfServer = ["CommentCases: a role", "GrantCases: membership", "GrantCases: no membership", "GrantCases: no option to hand membership on"];

    private static readonly Lazy<Task<CatalogSnapshot>> Pristine = new(ReadPristineAsync);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_an_operation_does_is_seen_and_nothing_once_it_is_undone(string name)
    {
        var one = OperationFamily.All[name];
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        if (connection.PostgreSqlVersion.Major < one.Since)
        {
            return;
        }

        var reader = await CatalogReader.CreateAsync(connection, withRoles: false, TestContext.Current.CancellationToken);
        await RunAsync(connection, StatementSplitter.Split(one.Setup).Select(statement => statement.Sql));
        var op = new MigrationBuilder();
        one.Record(op);
        var operation = op.Operations[0].Operation;

        var before = await reader.ReadAsync(connection, TestContext.Current.CancellationToken);
        await ApplyAsync(connection, operation);
        var after = await reader.ReadAsync(connection, TestContext.Current.CancellationToken);

        var differences = await CatalogComparison.RunAsync(before, after, () => Pristine.Value);
        Assert.Equal((one.ChangesSchema || AlsoSeen.Contains(name)) && !OfServer.Contains(name), differences.Count > 0);
        Assert.All(
            differences,
            difference => Assert.DoesNotContain(CatalogAttributeWords.All.Keys, raw => raw != "references" && difference.Text.Contains($": {raw} ", StringComparison.Ordinal)));

        if (operation.Reverse() is { } reverse)
        {
            await ApplyAsync(connection, reverse);
            var restored = await CatalogComparison.RunAsync(before, await reader.ReadAsync(connection, TestContext.Current.CancellationToken), () => Pristine.Value);
            Assert.Equal([], restored.Select(difference => difference.Text));
        }
    }

    private static async Task<CatalogSnapshot> ReadPristineAsync()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        return await (await CatalogReader.CreateAsync(connection, withRoles: false, CancellationToken.None)).ReadAllAsync(connection, CancellationToken.None);
    }

    private static Task ApplyAsync(NpgsqlConnection connection, Operation operation) => RunAsync(connection, SqlWriter.Write(operation).Select(statement => statement.Sql));

    private static async Task RunAsync(NpgsqlConnection connection, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
            await batch.ExecuteNonQueryAsync();
        }
    }
}
