using Npgsql;
using Retort.Autogenerate;
using Retort.Operations;
using Retort.Schema;
using Retort.Tests.Replay;

namespace Retort.Tests.Autogenerate;

/// <summary>The difference between two schemas, done to a database, makes one into the other.</summary>
public sealed class SchemaDiffTests
{
    private const int AtOnce = 10;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, int.Parse(Environment.GetEnvironmentVariable("RETORT_TEST_PAIRS") ?? "100", null) / AtOnce).Select(at => at * AtOnce)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_two_schemas_differ_in_makes_one_into_the_other_and_back(int first)
    {
        for (var seed = first; seed < first + AtOnce; seed++)
        {
            await TryAsync(seed);
        }
    }

    private static async Task TryAsync(int seed)
    {
        var (one, other) = (Model(RandomSchema.Make(seed)), Model(RandomSchema.Make(seed + 100_000)));
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        await using var fresh = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var freshConnection = await fresh.OpenAsync();
        var wanted = await ApplyAsync(freshConnection, Diff(DatabaseSchema.Empty, other, withCasts: true), seed);

        // From nothing: what was made is what the model says.
        var made = await ApplyAsync(connection, Diff(DatabaseSchema.Empty, one, withCasts: true), seed);
        Assert.Empty(Diff(made, one, withCasts: false));
        SchemaText.AssertEqual(made, one);

        // In memory, and on the server.
        var way = Diff(made, other, withCasts: false);
        SchemaText.AssertEqual(ColumnOrder.Ignored(other), ColumnOrder.Ignored(way.Aggregate(made, (schema, operation) => schema.Apply(operation))));
        var changed = await ApplyAsync(connection, way, seed);
        Assert.Empty(Diff(changed, other, withCasts: false));
        SchemaText.AssertEqual(ColumnOrder.Ignored(wanted), ColumnOrder.Ignored(changed));

        // And back.
        var restored = await ApplyAsync(connection, Diff(changed, made, withCasts: true), seed);
        SchemaText.AssertEqual(ColumnOrder.Ignored(made), ColumnOrder.Ignored(restored));
    }

    private static IReadOnlyList<Operation> Diff(DatabaseSchema from, DatabaseSchema to, bool withCasts) => SchemaDiff.Between(from, to, withCasts).Operations;

    private static DatabaseSchema Model(IEnumerable<Operation> operations) => operations.Aggregate(DatabaseSchema.Empty, (schema, operation) => schema.Apply(operation));

    private static async Task<DatabaseSchema> ApplyAsync(NpgsqlConnection connection, IReadOnlyList<Operation> operations, int seed)
    {
        await OnServer.ApplyAsync(connection, operations, $"{seed}: ");
        return await OnServer.ReadAsync(connection);
    }
}
