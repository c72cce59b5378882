using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

/// <summary>Arguments that do not fit are refused while a migration records, with the line that gave them.</summary>
public sealed class ArgumentTests
{
    private static readonly Dictionary<string, (string Code, Action<MigrationBuilder> Record)> Wrong = new()
    {
        ["two defaults"] = ("RET2001", op => op.AddColumn("t", Column("a", Integer, defaultValue: 1, defaultSql: "1"))),
        ["a serial with a default"] = ("RET2001", op => op.AddColumn("t", Column("a", Serial, defaultValue: 1))),
        ["an identity that is generated"] = ("RET2001", op => op.AddColumn("t", Column("a", Integer, identity: Identity(), generated: Stored("1")))),
        ["using without type"] = ("RET2001", op => op.AlterColumn("t", "a", @using: "a::int")),
        ["collation without type"] = ("RET2001", op => op.AlterColumn("t", "a", collation: "C")),
        ["alter to serial"] = ("RET2001", op => op.AlterColumn("t", "a", type: Serial)),
        ["default and dropDefault"] = ("RET2001", op => op.AlterColumn("t", "a", defaultValue: 1, dropDefault: true)),
        ["two defaults of a change"] = ("RET2001", op => op.AlterColumn("t", "a", defaultValue: 1, defaultSql: "1")),
        ["comment and dropComment"] = ("RET2001", op => op.AlterColumn("t", "a", comment: "x", dropComment: true)),
        ["two changes of identity"] = ("RET2001", op => op.AlterColumn("t", "a", addIdentity: Identity(), dropIdentity: true)),
        ["no change"] = ("RET2010", op => op.AlterColumn("t", "a", existing: Column("a", Integer))),
        ["two primary keys"] = ("RET2001", op => op.CreateTable("t", [Column("a", Integer, primaryKey: true), Column("b", Integer, primaryKey: true)])),
        ["two columns of one name"] = ("RET2005", op => op.CreateTable("t", [Column("a", Integer), Column("a", Text)])),
        ["unlogged and temporary"] = ("RET2001", op => op.CreateTable("t", [], unlogged: true, temporary: true)),
        ["onCommit of a lasting table"] = ("RET2001", op => op.CreateTable("t", [], onCommit: OnCommit.Drop)),
        ["a reference as a table's element"] = ("RET2002", op => op.CreateTable("t", [References("u")])),
        ["a partition with columns"] = ("RET2001", op => op.CreatePartition("p", "t", DefaultPartition, [Column("a", Integer)])),
        ["no key columns"] = ("RET2002", op => op.CreatePrimaryKey("pk", "t", [])),
        ["a key column twice"] = ("RET2005", op => op.CreateUniqueConstraint("uq", "t", ["a", "a"])),
        ["an empty condition"] = ("RET2006", op => op.CreateCheckConstraint("ck", "t", " -- nothing")),
        ["two conditions"] = ("RET2001", op => op.CreateCheckConstraint("ck", "t", "a > 0; DROP TABLE t")),
        ["unlike numbers of columns"] = ("RET2007", op => op.CreateForeignKey("fk", "t", "u", ["a", "b"], ["x"])),
        ["columns to set on update"] = ("RET2001", op => op.CreateForeignKey("fk", "t", "u", ["a"], ["x"], onUpdate: SetNullOf(["a"]))),
        ["an operator that is none"] = ("RET2009", op => op.CreateExcludeConstraint("ex", "t", [With("a", "= --")])),
        ["no compared elements"] = ("RET2002", op => op.CreateExcludeConstraint("ex", "t", [])),
        ["no index columns"] = ("RET2002", op => op.CreateIndex("ix", "t", [])),
        ["an empty index expression"] = ("RET2006", op => op.CreateIndex("ix", "t", [IndexExpression("")])),
        ["concurrently on one partitioned table"] = ("RET2001", op => op.CreateIndex("ix", "t", ["a"], concurrently: true, only: true)),
        ["nulls of an index that is not unique"] = ("RET2001", op => op.CreateIndex("ix", "t", ["a"], nullsNotDistinct: true)),
        ["concurrently and cascade"] = ("RET2001", op => op.DropIndex("ix", concurrently: true, cascade: true)),
        ["an index known but not its table"] = ("RET2001", op => op.DropIndex("ix", existing: Index("ix", ["a"]))),
        ["concurrently and finalize"] = ("RET2001", op => op.DetachPartition("t", "p", concurrently: true, finalize: true)),
        ["a range of unlike ends"] = ("RET2007", op => op.AttachPartition("t", "p", FromTo([1], [1, 2]))),
        ["a remainder that is too great"] = ("RET2001", op => op.AttachPartition("t", "p", Modulus(4, 4))),
        ["an option that is none"] = ("RET2008", op => op.SetTableOptions("t", [Option("fillfactor = 1), DROP", 1)])),
        ["an option's value with a quote"] = ("RET2008", op => op.SetTableOptions("t", [Option("fillfactor", "'")])),
        ["no options"] = ("RET2002", op => op.SetTableOptions("t", [])),
        ["a row that is too short"] = ("RET2007", op => op.BulkInsert("t", ["a", "b"], [[1, 2], [1]])),
        ["rows without columns"] = ("RET2002", op => op.BulkInsert("t", [], [[]])),
        ["a value without a literal"] = ("RET2053", op => op.BulkInsert("t", ["a"], [[new object()]])),
        ["a default without a literal"] = ("RET2053", op => op.AddColumn("t", Column("a", Integer, defaultValue: new object()))),
    };

    public static TheoryData<string> Names => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_does_not_fit_is_refused_at_its_line(string name)
    {
        var fault = Assert.Throws<DiagnosticException>(() => Wrong[name].Record(new MigrationBuilder()));
        var diagnostic = Assert.Single(fault.Diagnostics);
        Assert.Equal(Wrong[name].Code, diagnostic.Code);
        Assert.EndsWith("ArgumentTests.cs", diagnostic.Location?.File, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', diagnostic.Message);
    }

    [Fact]
    public void A_name_can_never_become_sql()
    {
        var op = new MigrationBuilder();
        op.CreateTable("a\"; DROP TABLE x; --", [Column("c\"", Type("\"m\"\"ood\"")), Check("true", "k'")], schema: "s.t");
        Assert.Equal(
            "CREATE TABLE \"s.t\".\"a\"\"; DROP TABLE x; --\" (\n    \"c\"\"\" \"m\"\"ood\",\n    CONSTRAINT \"k'\" CHECK (true)\n)",
            Assert.Single(SqlWriter.Write(op.Operations[0].Operation)).Sql);
    }
}
