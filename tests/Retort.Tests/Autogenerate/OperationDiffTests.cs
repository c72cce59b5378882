using Retort.Autogenerate;
using Retort.Autogenerate.Writing;
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
        var before = await OnServer.ReadAsync(connection);
        await OperationTests.ApplyAsync(connection, operation);
        var after = await OnServer.ReadAsync(connection);

        // Whatever is proposed can be written, too.
        SchemaChange[] changes =
        [
            SchemaDiff.Between(DatabaseSchema.Empty, after, withCasts: true), SchemaDiff.Between(after, before, withCasts: true), SchemaDiff.Between(before, after, withCasts: true),
        ];
        Assert.All(changes, change => Assert.Equal(change.IsEmpty, MigrationWriter.Write(change.Steps).Length == 0));
        await OnServer.ApplyAsync(connection, SchemaDiff.Between(after, before, withCasts: true).Operations);
        SchemaText.AssertEqual(ColumnOrder.Ignored(before), ColumnOrder.Ignored(await OnServer.ReadAsync(connection)));
        await OnServer.ApplyAsync(connection, SchemaDiff.Between(await OnServer.ReadAsync(connection), after, withCasts: true).Operations);
        SchemaText.AssertEqual(ColumnOrder.Ignored(after), ColumnOrder.Ignored(await OnServer.ReadAsync(connection)));
        Assert.Empty(SchemaDiff.Between(await OnServer.ReadAsync(connection), after, withCasts: true).Steps);
    }
}
