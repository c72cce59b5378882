using Retort.Schema;
using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>What rows have to be like: checks, and exclusions.</summary>
internal static class CheckChanges
{
    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        new("a check comes", Table(), Table(Check("id > 0", "ck_t")), CheckAdded),
        new("a check goes", Texts(Check("id in (1, 2)", "ck_t")), Texts(), CheckDropped),
        new("a check gets another body", Table(Check("id > 0", "ck_t")), Table(Check("id between 1 and 9", "ck_t")), CheckBody),
        new("a check of texts gets another body", Texts(Check("a IN ('x', 'y')", "ck_t")), Texts(Check("a IN ('x', 'y', 'z') OR a LIKE 'b%'", "ck_t")), CheckBody),
        new("a check without a name comes with its column", Table(), Table(Column("n", Integer, check: "n > 0")), CheckUnnamed, CheckAdded) { Wrong = [WrongEnd.ColumnCheckUnnamed] },
        new("a check with a name comes with its column", Table(), Table(Column("n", Integer), Check("n > 0", "ck_n")), CheckAdded) { Wrong = [WrongEnd.ColumnCheckNamed] },
        new("a check without a name comes to a table", Table(Column("n", Integer)), Table(Column("n", Integer), Check("n > id")), CheckUnnamed, CheckAdded) { Wrong = [WrongEnd.TableCheckUnnamed] },
        new("a table with checks without names comes", Nothing, Table(Column("n", Integer, check: "n > 0"), Check("n > id"), Check("n <> id + 1")), CheckUnnamed, TableAdded) { Wrong = [WrongEnd.TableCheckUnnamed, WrongEnd.ColumnCheckUnnamed] },
        new("a check without a name gets another body", Table(Column("n", Integer), Check("n > id")), Table(Column("n", Integer), Check("n < id")), CheckUnnamed, CheckBody) { Wrong = [WrongEnd.TableCheckUnnamed] },
        new("a check without a name goes", Table(Column("n", Integer), Check("n > id")), Table(Column("n", Integer)), CheckUnnamed, CheckDropped),
        new("a check is not for tables that inherit", Table(Check("id > 0", "ck_t")), Table(Check("id > 0", "ck_t", noInherit: true)), CheckBody),
        new("a check is not looked at for the rows that are there", Table(Check("id > 0", "ck_t")), op => { Table()(op); op.CreateCheckConstraint("ck_t", "t", "id > 0", notValid: true); }, CheckBody),
        new("a check is looked at for the rows that are there", op => { Table()(op); op.CreateCheckConstraint("ck_t", "t", "id > 0", notValid: true); }, Table(Check("id > 0", "ck_t")), CheckBody) { },
        new("a check is not enforced", Table(Check("id > 0", "ck_t")), Table(Check("id > 0", "ck_t", notEnforced: true)), CheckBody) { Since = 18 },
        new("a check of a new function comes", Table(), op => { op.CreateFunction("good", [Argument("a", Integer)], Bool, "SELECT a > 0", volatility: Volatility.Immutable); Table(Check("good(id)", "ck_t"))(op); }, CheckAdded, Functions),
        new("an exclusion comes", Meetings(), Meetings(Exclude([With("at", "&&")], "ex_t")), ExcludeAdded),
        new("an exclusion comes with its table", Nothing, Meetings(Exclude([With("room", "="), With("at", "&&")], "ex_t", where: "room > 0")), ExcludeAdded, TableAdded),
        new("an exclusion goes", Meetings(Exclude([With("at", "&&")], "ex_t")), Meetings(), ExcludeDropped),
        new("an exclusion changes", Meetings(Exclude([With("at", "&&")], "ex_t")), Meetings(Exclude([With("room", "="), With("at", "&&")], "ex_t", where: "room > 0", deferrable: true)), ExcludeChanged),
        new("an exclusion without a name is of an expression", Meetings(Exclude([With("at", "&&")])), Meetings(Exclude([With(IndexExpression("int4range(room, room + 1)"), "&&")])), ExcludeChanged),
    ];

    private static Action<MigrationBuilder> Meetings(params TableElement[] elements) => op =>
    {
        op.CreateExtension("btree_gist");
        op.CreateTable("t", [Column("room", Integer), Column("at", TsRange), .. elements]);
    };
}
