using Npgsql;
using Retort.Autogenerate;
using Retort.Postgres;
using Retort.Schema;
using Retort.Tests.Replay;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>
/// A model changes: the revision is written in C#, compiled, and run on a server. Then nothing is left to say, the schema is that of the new model made from nothing, and the way back restores
/// what was there.
/// </summary>
public sealed class ConvergenceTests(ReusedDatabase database) : IClassFixture<ReusedDatabase>
{
    public static TheoryData<string> Names => [.. ModelChanges.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_of_a_model_becomes_a_revision_after_which_nothing_is_left(string name)
    {
        var change = ModelChanges.All[name];
        var (from, to) = (DatabaseSchema.Of(change.Before), DatabaseSchema.Of(change.After));
        var (upgrade, downgrade) = WrittenChanges.Of(change);

        // Replayed, the revision makes what the model asks for.
        Assert.NotEmpty(upgrade);
        Assert.Empty(SchemaDiff.Between(upgrade.Aggregate(from, (schema, operation) => schema.Apply(operation)), to, withCasts: true).Steps);

        // So does the way back, for all that there is to say of a model.
        Assert.Empty(SchemaDiff.Between(upgrade.Concat(downgrade).Aggregate(from, (schema, operation) => schema.Apply(operation)), from, withCasts: true).Steps);

        var connection = await database.TakeAsync();
        if (connection.PostgreSqlVersion.Major < change.Since)
        {
            await database.EmptyAsync();
            return;
        }

        await MakeAsync(connection, change, change.Before);
        var was = await OnServer.ReadAsync(connection);
        var catalog = await SeenCatalog.ReadAsync(connection);
        await ExecuteAsync(connection, change.Data);

        await OnServer.ApplyAsync(connection, upgrade);
        var changed = await OnServer.ReadAsync(connection);
        Assert.Empty(SchemaDiff.Between(changed, to, withCasts: false).Steps);
        var catalogAfter = await SeenCatalog.ReadAsync(connection);

        await OnServer.ApplyAsync(connection, downgrade);
        SchemaText.AssertEqual(ColumnOrder.Ignored(was), ColumnOrder.Ignored(await OnServer.ReadAsync(connection)));
        Assert.Equal("", await catalog.DifferencesAsync(await SeenCatalog.ReadAsync(connection)));

        // The same model made from nothing.
        await database.EmptyAsync();
        connection = await database.TakeAsync();
        await MakeAsync(connection, change, change.After);
        SchemaText.AssertEqual(ColumnOrder.Ignored(await OnServer.ReadAsync(connection)), ColumnOrder.Ignored(changed));
        Assert.Equal("", await (await SeenCatalog.ReadAsync(connection)).DifferencesFromOriginAsync(catalogAfter));
        await database.EmptyAsync();
    }

    private static async Task MakeAsync(NpgsqlConnection connection, ModelChange change, Action<MigrationBuilder> model)
    {
        await ExecuteAsync(connection, change.Setup);
        var op = new MigrationBuilder();
        model(op);
        await OnServer.ApplyAsync(connection, [.. op.Operations.Select(recorded => recorded.Operation)]);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string? sql)
    {
        foreach (var statement in sql is null ? [] : StatementSplitter.Split(sql))
        {
            await using var command = new NpgsqlCommand(statement.Sql, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
