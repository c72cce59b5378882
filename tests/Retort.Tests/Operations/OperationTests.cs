using Npgsql;
using Retort.Operations;
using Retort.Postgres;
using Retort.Postgres.Reading;
using Retort.Tests.Replay;

namespace Retort.Tests.Operations;

public sealed class OperationTests
{
    public static TheoryData<string> Cases => [.. OperationFamily.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_operation_is_written_as_this_SQL(string name)
    {
        var operation = Record(OperationFamily.All[name]);
        Assert.Equal(OperationFamily.All[name].Sql, string.Join('\n', SqlWriter.Write(operation)));
        Assert.Equal(operation, Record(OperationFamily.All[name]));
        Assert.Equal(operation.GetHashCode(), Record(OperationFamily.All[name]).GetHashCode());
    }

    /// <summary>Those that a bare server can run; the text of the others is asserted all the same.</summary>
    public static TheoryData<string> CasesToRun => [.. OperationFamily.All.Where(pair => !pair.Value.OnlyWritten).Select(pair => pair.Key)];

    /// <summary>What the test's own snapshot does not look at, and a round trip does.</summary>
    private static readonly string[] SeenOnly = ["GrantCases: on a language", "GrantCases: on a foreign server", "GrantCases: on a foreign data wrapper"];

    /// <summary>Of the server, which other tests change meanwhile; a round trip looks there only on a server of its own.</summary>
    internal static readonly string[] OfServer = ["CommentCases: a role", "GrantCases: membership", "GrantCases: no membership", "GrantCases: membership with options", "GrantCases: no option to hand membership on"];

    /// <summary>Of objects that a <see cref="Schema.DatabaseSchema"/> does not hold.</summary>
    private static readonly string[] OutsideSchema =
    [
        "CommentCases: a collation",
        "CommentCases: a foreign data wrapper",
        "CommentCases: a foreign server",
        "CommentCases: a foreign table",
        "CommentCases: a role",
        "CommentCases: a text search configuration",
        "CommentCases: a text search dictionary",
        "CommentCases: an access method",
        "CommentCases: an aggregate",
        "GrantCases: membership",
        "GrantCases: membership with options",
        "GrantCases: no membership",
        "GrantCases: no option to hand membership on",
    ];

    /// <summary>What cannot be told in memory: the newest version of an extension and its own comment, a setting of the session.</summary>
    private static readonly string[] OnlyServerKnows = ["CommentCases: an extension", "FunctionCases: a function with a setting of the session", "SchemaCases: update an extension to the newest"];

    /// <summary>
    /// Three eyes look: the test's own snapshot, the comparison that decides whether a downgrade is exact, and the schema as a value; and the same
    /// operation in memory does to that value what the server has done.
    /// </summary>
    [Theory]
    [MemberData(nameof(CasesToRun))]
    public async Task An_operation_runs_and_its_reverse_restores_what_was_there(string name)
    {
        var one = OperationFamily.All[name];
        var operation = Record(one);
        var reverse = operation.Reverse();
        Assert.Equal(one.HasReverse, reverse is not null);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        if (connection.PostgreSqlVersion.Major < one.Since)
        {
            // An older server has to refuse it: else the case claims too much.
            await Assert.ThrowsAsync<PostgresException>(() => SetUpAndApplyAsync(connection, one, operation));
            return;
        }

        var seen = await SeenDifferences.CreateAsync(connection);
        await SetUpAsync(connection, one);
        var before = await CatalogSnapshot.TakeAsync(connection);
        await seen.RememberAsync();
        var schema = await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        await ApplyAsync(connection, operation);
        var differences = await seen.TellAsync();
        Assert.Equal((one.ChangesSchema || SeenOnly.Contains(name)) && !OfServer.Contains(name), differences.Count > 0);
        Assert.All(differences, difference => Assert.DoesNotMatch(@": (rel|att|ind|con|pro|typ|seq|nsp)[a-z]*(acl|owner|options|type|id) (is|are) ", difference));
        var after = await CatalogSnapshot.TakeAsync(connection);
        Assert.Equal(one.ChangesSchema, before != after);
        var changed = await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        Assert.Equal(one.ChangesSchema && !OutsideSchema.Contains(name), schema != changed);
        var isKnown = !OnlyServerKnows.Contains(name);
        SchemaText.AssertEqual(changed, isKnown ? schema.Apply(operation) : changed);
        if (reverse is null)
        {
            return;
        }

        await ApplyAsync(connection, reverse);
        Assert.Equal(before, await CatalogSnapshot.TakeAsync(connection));
        Assert.Equal([], await seen.TellAsync());
        SchemaText.AssertEqual(schema, isKnown ? changed.Apply(reverse) : schema);
        Assert.Equal(schema, await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken));

        // The way back has a way back of its own: that is how a drop that knows what it drops is tried.
        if (reverse.Reverse() is { } again)
        {
            await ApplyAsync(connection, again);
            Assert.Equal(after, await CatalogSnapshot.TakeAsync(connection));
        }
    }

    private static async Task SetUpAndApplyAsync(NpgsqlConnection connection, OperationCase one, Operation operation)
    {
        await SetUpAsync(connection, one);
        await ApplyAsync(connection, operation);
    }

    internal static async Task SetUpAsync(NpgsqlConnection connection, OperationCase one)
    {
        foreach (var statement in StatementSplitter.Split(one.Setup))
        {
            await ExecuteAsync(connection, statement.Sql);
        }
    }

    internal static Operation Record(OperationCase one)
    {
        var op = new MigrationBuilder();
        one.Record(op);
        return Assert.Single(op.Operations).Operation;
    }

    /// <summary>Runs statements as the engine does: neighbours share a transaction, and what cannot stands alone.</summary>
    internal static async Task ApplyAsync(NpgsqlConnection connection, Operation operation)
    {
        var inTransaction = false;
        foreach (var statement in SqlWriter.Write(operation))
        {
            if (inTransaction != (statement.Scope == StatementScope.Transaction))
            {
                await ExecuteAsync(connection, inTransaction ? "COMMIT" : "BEGIN");
                inTransaction = !inTransaction;
            }

            await ExecuteAsync(connection, statement.Sql);
            if (statement.Verify is { } verify)
            {
                await using var command = new NpgsqlCommand($"SELECT {verify}", connection);
                Assert.True((bool?)await command.ExecuteScalarAsync(), $"After {statement.Sql} this should hold: {verify}");
            }
        }

        if (inTransaction)
        {
            await ExecuteAsync(connection, "COMMIT");
        }
    }

    // A batch, because Npgsql takes a plain command apart at semicolons.
    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(sql) } };
        await batch.ExecuteNonQueryAsync();
    }
}
