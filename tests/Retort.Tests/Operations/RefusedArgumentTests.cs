using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class RefusedArgumentTests
{
    private static readonly Dictionary<string, (string Code, Action<MigrationBuilder> Record)> Refused = new(StringComparer.Ordinal)
    {
        ["a value before and after others"] = ("RET2030", op => op.AddEnumValue("mood", "x", before: "a", after: "b")),
        ["a value mapped twice"] = ("RET2030", op => op.ReplaceEnum("mood", ["b"], [], [MapValue("a", "b"), MapValue("a", "b")])),
        ["a chain of values in an array"] =
            ("RET2030", op => op.ReplaceEnum("mood", ["a", "b"], [EnumColumn("t", "c", isArray: true)], [MapValue("a", "b"), MapValue("b", "a")])),
        ["a sequence with and without a limit"] = ("RET2030", op => op.AlterSequence("s", minValue: 1, noMinValue: true)),
        ["a sequence that begins twice"] = ("RET2030", op => op.AlterSequence("s", restart: true, restartWith: 1)),
        ["a recursive view that checks"] =
            ("RET2030", op => op.CreateView("v", "SELECT 1", columns: ["a"], recursive: true, check: ViewCheck.Local)),
        ["a refresh without data beside readers"] = ("RET2030", op => op.RefreshMaterializedView("m", concurrently: true, noData: true)),
        ["two bodies"] = ("RET2030", op => op.CreateFunction("f", [], Integer, "SELECT 1", sqlBody: "RETURN 1")),
        ["standard SQL in another language"] = ("RET2030", op => op.CreateFunction("f", [], Integer, language: "plpgsql", sqlBody: "RETURN 1")),
        ["two results"] = ("RET2030", op => op.CreateFunction("f", [], Integer, "SELECT 1", returnsTable: [Argument("a", Integer)])),
        ["rows of one row"] = ("RET2030", op => op.CreateFunction("f", [], Integer, "SELECT 1", rows: 5)),
        ["columns without an update"] =
            ("RET2030", op => op.CreateTrigger("tr", "t", TriggerTiming.After, TriggerEvents.Insert, "f", updateOf: ["a"])),
        ["rows of TRUNCATE"] = ("RET2030", op => op.CreateTrigger("tr", "t", TriggerTiming.After, TriggerEvents.Truncate, "f", forEachRow: true)),
        ["a statement INSTEAD OF another"] = ("RET2030", op => op.CreateTrigger("tr", "v", TriggerTiming.InsteadOf, TriggerEvents.Insert, "f")),
        ["transition tables before the change"] =
            ("RET2030", op => op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Update, "f", newTable: "n")),
        ["a trigger that waits but may not"] =
            ("RET2030", op => op.CreateConstraintTrigger("tr", "t", TriggerEvents.Insert, "f", initiallyDeferred: true)),
        ["rows that an INSERT finds"] = ("RET2030", op => op.CreatePolicy("p", "t", PolicyCommand.Insert, usingSql: "true")),
        ["rows that a DELETE writes"] = ("RET2030", op => op.CreatePolicy("p", "t", PolicyCommand.Delete, checkSql: "true")),
        ["kinds of one expression"] =
            ("RET2030", op => op.CreateStatistics("st", "t", [], [Sql("lower(a)")], StatisticsKinds.Distinct)),
        ["all tables and some"] = ("RET2030", op => op.CreatePublication("p", [Published("t")], allTables: true)),
        ["default privileges of schemas in a schema"] =
            ("RET2030", op => op.GrantDefaultPrivileges(Privileges.Usage, SchemaObjects.Schemas, ["x"], schemas: ["s"])),
        ["a view without a query"] = ("RET2031", op => op.CreateView("v", " ")),
        ["a recursive view without columns"] = ("RET2031", op => op.CreateView("v", "SELECT 1", recursive: true)),
        ["no option"] = ("RET2031", op => op.SetViewOptions("v")),
        ["no body"] = ("RET2031", op => op.CreateProcedure("p", [])),
        ["no result"] = ("RET2031", op => op.CreateFunction("f", [], body: "SELECT 1")),
        ["no event"] = ("RET2031", op => op.CreateTrigger("tr", "t", TriggerTiming.After, TriggerEvents.None, "f")),
        ["no change of a policy"] = ("RET2031", op => op.AlterPolicy("p", "t")),
        ["no change of a sequence"] = ("RET2031", op => op.AlterSequence("s", ifExists: true)),
        ["no privilege"] = ("RET2031", op => op.Grant(Privileges.None, OnTable("t"), ["x"])),
        ["no role"] = ("RET2031", op => op.Revoke(Privileges.Select, OnTable("t"), [])),
        ["no schema"] = ("RET2031", op => op.GrantOnAll(Privileges.Select, SchemaObjects.Tables, [], ["x"])),
        ["no member"] = ("RET2031", op => op.GrantRole(["x"], [])),
        ["statistics of one column"] = ("RET2031", op => op.CreateStatistics("st", "t", ["a"])),
        ["no published table"] = ("RET2031", op => op.AddPublicationTables("p", [])),
        ["a sequence that stands still"] = ("RET2032", op => op.CreateSequence("s", increment: 0)),
        ["a cache of nothing"] = ("RET2032", op => op.AlterSequence("s", cache: 0)),
        ["a function that costs nothing"] = ("RET2032", op => op.CreateFunction("f", [], Integer, "SELECT 1", cost: 0)),
        ["too large a target"] = ("RET2032", op => op.SetStatisticsTarget("st", 10001)),
        ["a value that is there twice"] = ("RET2033", op => op.CreateEnum("mood", ["a", "b", "a"])),
        ["a value of 64 bytes"] = ("RET2033", op => op.RenameEnumValue("mood", "a", string.Concat(Enumerable.Repeat("ä", 32)))),
        ["a value beside an unknown one"] = ("RET2035", op => op.AddEnumValue("mood", "x", after: "b", existingValues: ["a"])),
        ["a value that becomes an unknown one"] = ("RET2035", op => op.ReplaceEnum("mood", ["b"], [], [MapValue("a", "c")])),
        ["an unknown value that becomes another"] =
            ("RET2035", op => op.ReplaceEnum("mood", ["b"], [], [MapValue("x", "b")], existingValues: ["a"])),
        ["a right that tables lack"] = ("RET2036", op => op.Grant(Privileges.Execute, OnTable("t"), ["x"])),
        ["a right that columns lack"] = ("RET2036", op => op.Grant(Privileges.Delete, OnTable("t"), ["x"], columns: ["a"])),
        ["a right that types lack"] = ("RET2036", op => op.RevokeDefaultPrivileges(Privileges.Select, SchemaObjects.Types, ["x"])),
        ["columns of a schema"] = ("RET2037", op => op.Grant(Privileges.Usage, OnSchema("s"), ["x"], columns: ["a"])),
        ["rights on statistics"] = ("RET2037", op => op.Grant(Privileges.Select, OnStatistics("s"), ["x"])),
        ["the owner of an index"] = ("RET2037", op => op.SetOwner(new DatabaseObject(ObjectKind.Index, Qualified("i")), "x")),
        ["default privileges of procedures"] =
            ("RET2037", op => op.GrantDefaultPrivileges(Privileges.Execute, SchemaObjects.Procedures, ["x"])),
    };

    public static TheoryData<string> Names => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_wrong_is_said_at_the_line_that_gave_it(string name)
    {
        var (code, record) = Refused[name];
        var op = new MigrationBuilder();
        var error = Assert.Throws<DiagnosticException>(() => record(op));
        var diagnostic = Assert.Single(error.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.EndsWith("RefusedArgumentTests.cs", diagnostic.Location?.File, StringComparison.Ordinal);
        Assert.Contains(name, File.ReadLines(diagnostic.Location!.File).Skip(diagnostic.Location.Line - 2).Take(2).Aggregate(string.Concat), StringComparison.Ordinal);
        Assert.Empty(op.Operations);
    }

    [Theory]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("-- nothing")]
    public void A_query_is_one_statement(string query)
    {
        var op = new MigrationBuilder();
        op.CreateView("v", query);
        var error = Assert.Throws<DiagnosticException>(() => SqlWriter.Write(op.Operations[0].Operation));
        Assert.Equal("RET2034", Assert.Single(error.Diagnostics).Code);
    }
}
