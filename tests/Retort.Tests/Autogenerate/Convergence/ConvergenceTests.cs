using Npgsql;
using Retort.Autogenerate;
using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Schema;
using Retort.Tests.Compilation;
using Retort.Tests.Replay;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>
/// A model changes: the revision is written in C#, compiled, and run on a server. Then nothing is left to say, the schema is that of the new model made from nothing, and the way back restores
/// what was there.
/// </summary>
public sealed class ConvergenceTests
{
    public static TheoryData<string> Names => [.. ModelChanges.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_of_a_model_becomes_a_revision_after_which_nothing_is_left(string name)
    {
        var (before, after, rows) = ModelChanges.All[name];
        var (from, to) = (DatabaseSchema.Of(before), DatabaseSchema.Of(after));
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await OnServer.ApplyAsync(connection, Recorded(before));
        var was = await OnServer.ReadAsync(connection);
        if (rows is not null)
        {
            await using var insert = new NpgsqlCommand(rows, connection);
            await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var up = SchemaDiff.Between(from, to, withCasts: true);
        Assert.NotEmpty(up.Steps);
        var reached = up.Operations.Aggregate(from, (schema, operation) => schema.Apply(operation));
        Assert.Empty(SchemaDiff.Between(reached, to, withCasts: true).Steps);
        var down = SchemaDiff.Between(reached, from, withCasts: true);
        var (upgrade, downgrade) = Compiled(up.Steps, down.Steps);

        // Replayed, the revision makes what the model asks for.
        Assert.Empty(SchemaDiff.Between(upgrade.Aggregate(from, (schema, operation) => schema.Apply(operation)), to, withCasts: true).Steps);
        await OnServer.ApplyAsync(connection, upgrade);
        var changed = await OnServer.ReadAsync(connection);
        Assert.Empty(SchemaDiff.Between(changed, to, withCasts: false).Steps);
        SchemaText.AssertEqual(ColumnOrder.Ignored(await FreshAsync(after)), ColumnOrder.Ignored(changed));

        await OnServer.ApplyAsync(connection, downgrade);
        SchemaText.AssertEqual(ColumnOrder.Ignored(was), ColumnOrder.Ignored(await OnServer.ReadAsync(connection)));
    }

    private static (IReadOnlyList<Operation> Upgrade, IReadOnlyList<Operation> Downgrade) Compiled(IReadOnlyList<RemarkedOperation> up, IReadOnlyList<RemarkedOperation> down)
    {
        var chain = SourceCompiler.Chain(
            $$"""
            [Revision("a1")]
            public sealed class Changes : Migration
            {
                public override void Upgrade(MigrationBuilder op)
                {
                    {{Written(up)}}
                }

                public override void Downgrade(MigrationBuilder op)
                {
                    {{Written(down)}}
                }
            }
            """);
        chain.ThrowIfFaulty();
        var migration = chain.Create(chain.Graph.Revisions[0]);
        return (Recorded(migration.Upgrade), Recorded(migration.Downgrade));
    }

    private static string Written(IReadOnlyList<RemarkedOperation> steps) => MigrationWriter.Write([.. steps.Select(step => step with { Operation = PublicNames.Strip(step.Operation) })]);

    private static IReadOnlyList<Operation> Recorded(Action<MigrationBuilder> record)
    {
        var op = new MigrationBuilder();
        record(op);
        return [.. op.Operations.Select(recorded => recorded.Operation)];
    }

    private static async Task<DatabaseSchema> FreshAsync(Action<MigrationBuilder> record)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await OnServer.ApplyAsync(connection, Recorded(record));
        return await OnServer.ReadAsync(connection);
    }
}
