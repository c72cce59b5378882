using Retort.Operations;
using Retort.Postgres;

namespace Retort.Tests.Operations;

public sealed class OperationCoverageTests
{
    private static readonly Type[] Structural = [typeof(Run), typeof(Irreversible), typeof(Autocommit)];

    [Fact]
    public void Every_operation_has_a_case_unless_it_is_structural()
    {
        var covered = OperationFamily.All.Values.Select(Record).Select(operation => operation.GetType()).ToHashSet();
        var missing = typeof(Operation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Operation))).Except(Structural).Except(covered);
        Assert.Empty(missing.Select(type => type.Name));
    }

    [Fact]
    public void Every_operation_knows_the_line_that_recorded_it()
    {
        foreach (var (name, one) in OperationFamily.All)
        {
            var op = new MigrationBuilder();
            one.Record(op);
            var location = Assert.Single(op.Operations).Location;
            Assert.True(location.File.EndsWith(name.Split(':')[0] + ".cs", StringComparison.Ordinal) && location.Line > 1, $"{name} says {location}");
        }
    }

    [Fact]
    public async Task Rows_are_inserted_as_they_were_given()
    {
        var op = new MigrationBuilder();
        op.BulkInsert("t", ["a", "b"], [[1, "it's\\"], [2, null], [3, Ddl.Sql("upper('x')")]]);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE t (a integer, b text)");
        await database.ExecuteAsync(Assert.Single(SqlWriter.Write(op.Operations[0].Operation)).Sql);
        Assert.Equal("1=it's\\,2=,3=X", await database.ScalarAsync("SELECT string_agg(a || '=' || coalesce(b, ''), ',' ORDER BY a) FROM t"));
    }

    private static Operation Record(OperationCase one)
    {
        var op = new MigrationBuilder();
        one.Record(op);
        return Assert.Single(op.Operations).Operation;
    }
}
