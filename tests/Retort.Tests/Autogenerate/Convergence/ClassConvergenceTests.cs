using Npgsql;
using Retort.Autogenerate.Comparing;
using Retort.Autogenerate.Writing;
using Retort.Compilation;
using Retort.Operations;
using Retort.Tests.Compilation;
using Retort.Tests.Models.Classes;
using Retort.Tests.Replay;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Classes change, as in a project: their revisions are written one after the other, and after each the comparison has nothing more to say.</summary>
public sealed class ClassConvergenceTests(ReusedDatabase database) : IClassFixture<ReusedDatabase>
{
    public static TheoryData<string> Names => [.. ClassChanges.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_of_classes_becomes_a_revision_after_which_nothing_is_left(string name)
    {
        var change = ClassChanges.All[name];
        var first = change.First is null ? Revision("a1", null, Compare(change.Before).Comparison) : Revision("a1", null, change.First, "");
        Assert.Empty(Compare(change.Before + first).Comparison.Up);
        var (chain, comparison) = Compare(change.After + first);
        Assert.NotEmpty(comparison.Up);
        Assert.Contains(change.Statement ?? "op.", MigrationWriter.Write([.. comparison.Up.Select(wanted => wanted.Step)]), StringComparison.Ordinal);
        var begin = Operations(chain, "a1").Up;

        var second = Revision("b2", "a1", comparison);
        (chain, comparison) = Compare(change.After + first + second);
        Assert.Empty(comparison.Up);
        var (upgrade, downgrade) = Operations(chain, "b2");

        var connection = await database.TakeAsync();
        await OnServer.ApplyAsync(connection, begin);
        var was = await OnServer.ReadAsync(connection);
        var catalog = await SeenCatalog.ReadAsync(connection);
        if (change.Data is { } data)
        {
            await using var command = new NpgsqlCommand(data, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await OnServer.ApplyAsync(connection, upgrade);
        var changed = await OnServer.ReadAsync(connection);
        var catalogAfter = await SeenCatalog.ReadAsync(connection);
        await OnServer.ApplyAsync(connection, downgrade);
        SchemaText.AssertEqual(ColumnOrder.Ignored(was), ColumnOrder.Ignored(await OnServer.ReadAsync(connection)));
        Assert.Equal("", await catalog.DifferencesAsync(await SeenCatalog.ReadAsync(connection)));
        await database.EmptyAsync();
        if (change.First is not null)
        {
            return;
        }

        // The same classes, from nothing.
        connection = await database.TakeAsync();
        await OnServer.ApplyAsync(connection, [.. Compare(change.After).Comparison.Up.Select(wanted => wanted.Step.Operation)]);
        SchemaText.AssertEqual(ColumnOrder.Ignored(await OnServer.ReadAsync(connection)), ColumnOrder.Ignored(changed));
        Assert.Equal("", await (await SeenCatalog.ReadAsync(connection)).DifferencesFromOriginAsync(catalogAfter));
        await database.EmptyAsync();
    }

    private static (MigrationChain Chain, SchemaComparison Comparison) Compare(string source)
    {
        var chain = SourceCompiler.Chain($"#nullable enable\n{CompiledModel.Usings}{source}");
        chain.ThrowIfFaulty();
        return (chain, SchemaComparison.Of(chain, new RevisionCompiler(chain), new ModelRequest())!);
    }

    private static (IReadOnlyList<Operation> Up, IReadOnlyList<Operation> Down) Operations(MigrationChain chain, string id)
    {
        var migration = chain.Create(chain.Graph.Revisions.Single(revision => revision.Id == id));
        return (Recorded(migration.Upgrade), Recorded(migration.Downgrade));
    }

    private static IReadOnlyList<Operation> Recorded(Action<MigrationBuilder> record)
    {
        var op = new MigrationBuilder();
        record(op);
        return [.. op.Operations.Select(recorded => recorded.Operation)];
    }

    private static string Revision(string id, string? revises, SchemaComparison comparison) =>
        Revision(id, revises, MigrationWriter.Write([.. comparison.Up.Select(wanted => wanted.Step)]), MigrationWriter.Write(comparison.Down));

    private static string Revision(string id, string? revises, string up, string down) =>
        $$"""

        [Retort.Revision("{{id}}"{{(revises is null ? "" : $", Revises = [\"{revises}\"]")}})]
        public sealed class Revision{{id}} : Retort.Migration
        {
            public override void Upgrade(Retort.MigrationBuilder op)
            {
                {{up}}
            }

            public override void Downgrade(Retort.MigrationBuilder op)
            {
                {{down}}
            }
        }
        """;
}
