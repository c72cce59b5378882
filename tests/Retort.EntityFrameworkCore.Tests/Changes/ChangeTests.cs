using Npgsql;
using Retort.Autogenerate;
using Retort.Autogenerate.Comparing;
using Retort.Autogenerate.Writing;
using Retort.Models;
using Retort.Operations;
using Retort.Postgres;
using Retort.Postgres.Reading;
using Retort.Schema;
using Retort.Tests.Autogenerate;
using Retort.Tests.Autogenerate.Writing;
using Retort.Tests.Replay;

namespace Retort.EntityFrameworkCore.Tests.Changes;

/// <summary>
/// A context changes: the revision is written, compiled and run on a server. Then nothing is left to say, the schema is that of the new context made from nothing, and the way back restores what was there.
/// </summary>
public sealed class ChangeTests
{
    /// <summary>The changes, with the rows that are in the tables.</summary>
    public static TheoryData<string, string?> Changes => new()
    {
        { "Nothing", null },
        { "Column", "INSERT INTO \"Item\" DEFAULT VALUES" },
        { "Nullable", null },
        { "Length", "INSERT INTO \"Item\" (\"Name\") VALUES ('x')" },
        { "Precision", "INSERT INTO \"Item\" (\"Price\") VALUES (7.5)" },
        { "Default", "INSERT INTO \"Item\" DEFAULT VALUES" },
        { "Reference", null },
        { "ReferenceGone", null },
        { "Index", null },
        { "IndexMethod", null },
        { "Enum", "INSERT INTO \"Item\" (\"Mood\") VALUES ('ok')" },
        { "Identity", "INSERT INTO \"Item\" DEFAULT VALUES" },
        { "Computed", "INSERT INTO \"Item\" DEFAULT VALUES" },
        { "Check", null },
        { "Collation", "INSERT INTO \"Item\" (\"Name\") VALUES ('x')" },
        { "Schema", null },
    };

    private static NameFilter Everything => new([], [], _ => true);

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_of_a_context_becomes_a_revision_after_which_nothing_is_left(string name, string? rows)
    {
        var (before, after) = (Read($"{name}Before"), Read($"{name}After"));
        var begin = SchemaDiff.Between(DatabaseSchema.Empty, before.Schema, withCasts: true).Operations;
        var from = Replayed(DatabaseSchema.Empty, begin);
        var pair = SchemaPair.Of(after, from, Everything);
        var up = SchemaDiff.Between(pair.From, pair.To, withCasts: true).Steps;
        Assert.NotEmpty(up);
        var reached = Replayed(pair.From, [.. up.Select(step => step.Operation)]);
        var written = WrittenMigrations.Record([Written(up), Written(SchemaDiff.Between(reached, pair.From, withCasts: true).Steps)]);
        Assert.Empty(SchemaDiff.Between(Replayed(from, written[0]), SchemaPair.Of(after, Replayed(from, written[0]), Everything).To, withCasts: true).Steps);

        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await ApplyAsync(database, begin);
        var was = await ReadAsync(connection);
        if (rows is not null)
        {
            await database.ExecuteAsync(rows);
        }

        await ApplyAsync(database, written[0]);
        var changed = await ReadAsync(connection);
        Assert.Empty(SchemaDiff.Between(changed, SchemaPair.Of(after, changed, Everything).To, withCasts: false).Steps);
        await ApplyAsync(database, written[1]);
        SchemaText.AssertEqual(ColumnOrder.Ignored(was), ColumnOrder.Ignored(await ReadAsync(connection)));

        await using var fresh = await PostgresServer.Shared.CreateDatabaseAsync();
        await ApplyAsync(fresh, SchemaDiff.Between(DatabaseSchema.Empty, after.Schema, withCasts: true).Operations);
        await using var other = await fresh.OpenAsync();
        SchemaText.AssertEqual(ColumnOrder.Ignored(await ReadAsync(other)), ColumnOrder.Ignored(changed));
    }

    private static SchemaModel Read(string name)
    {
        var model = new DbContextModelReader().Find(typeof(ChangeTests).Assembly).Single(candidate => candidate.Name == $"{typeof(ChangeTests).Namespace}.{name}").Read();
        Assert.Empty(model.Faults);
        return model;
    }

    private static string Written(IReadOnlyList<RemarkedOperation> steps) => MigrationWriter.Write([.. steps.Select(step => step with { Operation = PublicNames.Strip(step.Operation) })]);

    private static DatabaseSchema Replayed(DatabaseSchema schema, IEnumerable<Operation> operations) => operations.Aggregate(schema, (all, operation) => all.Apply(operation));

    private static async Task ApplyAsync(PostgresDatabase database, IEnumerable<Operation> operations)
    {
        foreach (var statement in operations.SelectMany(SqlWriter.Write))
        {
            await database.ExecuteAsync(statement.Sql);
        }
    }

    private static Task<DatabaseSchema> ReadAsync(NpgsqlConnection connection) => SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
}
