using Retort.Schema;
using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>What a schema has beside tables: views, routines, triggers, guards, comments, extensions.</summary>
internal static class ObjectChanges
{
    private const string Reader = "DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$";

    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        new("a view comes", Table(), op => { Table()(op); op.CreateView("v", "SELECT id FROM t WHERE id > 0", comment: "x"); }, Views, CommentOnOthers),
        new("a view goes", op => { Table()(op); op.CreateView("v", "SELECT id FROM t", check: ViewCheck.Local, securityBarrier: true); }, Table(), Views),
        new("a view changes", op => { Table()(op); op.CreateView("v", "SELECT id FROM t"); }, op => { Table()(op); op.CreateView("v", "SELECT id, id + 1 AS next FROM t WHERE id > 0"); }, Views),
        new("a view gets options", op => { Table()(op); op.CreateView("v", "SELECT id FROM t"); }, op => { Table()(op); op.CreateView("v", "SELECT id FROM t", securityBarrier: true, check: ViewCheck.Cascaded); }, Views),
        new("a type changes under a view", op => { Table(Column("c", Integer))(op); op.CreateView("v", "SELECT c FROM t"); }, op => { Table(Column("c", BigInt))(op); op.CreateView("v", "SELECT c FROM t"); }, Views, IntegerToOthers) { Wrong = [WrongEnd.TypeUnderView] },
        new("a type changes under views on views with all they have", Stacked(Integer), Stacked(Text), Views, MaterializedViews, CommentOnOthers, Triggers, Grants) { Wrong = [WrongEnd.TypeUnderView], Setup = Reader },
        new(
            "a column goes under a view that changes, and one on it",
            op => { Table(Column("c", Integer), Column("d", Integer))(op); op.CreateView("v", "SELECT c, d FROM t"); op.CreateView("w", "SELECT d FROM v", comment: "x"); },
            op => { Table(Column("d", Integer))(op); op.CreateView("v", "SELECT d FROM t"); op.CreateView("w", "SELECT d FROM v", comment: "x"); },
            Views, ColumnDropped),
        new("a table goes with the view on it", op => { Table()(op); op.CreateView("v", "SELECT id FROM t"); op.CreateMaterializedView("m", "SELECT id FROM v"); }, Nothing, Views, MaterializedViews, TableDropped),
        new(
            "a materialized view with its index changes",
            op => { Table(Column("c", Integer))(op); op.CreateMaterializedView("m", "SELECT c FROM t"); op.CreateIndex("ix_m", "m", ["c"]); },
            op => { Table(Column("c", Integer))(op); op.CreateMaterializedView("m", "SELECT c FROM t WHERE c > 0"); op.CreateIndex("ix_m", "m", ["c"]); },
            MaterializedViews),
        new("a materialized view gets an index and a comment", op => { Table()(op); op.CreateMaterializedView("m", "SELECT id FROM t"); }, op => { Table()(op); op.CreateMaterializedView("m", "SELECT id FROM t", comment: "x"); op.CreateIndex("ix_m", "m", ["id"], unique: true); }, MaterializedViews, IndexAdded, CommentOnOthers),
        new("a materialized view is empty", op => { Table()(op); op.CreateMaterializedView("m", "SELECT id FROM t"); }, op => { Table()(op); op.CreateMaterializedView("m", "SELECT id FROM t", noData: true); }, MaterializedViews),

        new("a function comes, with a view and a default that call it", Table(), op => { op.CreateFunction("next", [Argument("a", Integer)], Integer, "SELECT a + 1", volatility: Volatility.Immutable); Table(Column("c", Integer, defaultSql: "next(5)"))(op); op.CreateView("v", "SELECT next(id) AS n FROM t"); }, Functions, Views, DefaultAdded),
        new("a function has another body", op => op.CreateFunction("f", [Argument("a", Integer)], Integer, "SELECT a"), op => op.CreateFunction("f", [Argument("a", Integer)], Integer, "SELECT a + 1", strict: true, parallel: ParallelSafety.Safe), Functions),
        new("a function returns something else under a view", op => { op.CreateFunction("f", [Argument("a", Integer)], Integer, "SELECT a"); op.CreateView("v", "SELECT f(1) AS n"); }, op => { op.CreateFunction("f", [Argument("a", Integer)], Text, "SELECT a::text"); op.CreateView("v", "SELECT f(1) AS n"); }, Functions, Views),
        new("a function takes more", op => op.CreateFunction("f", [Argument("a", Integer)], Integer, "SELECT a"), op => op.CreateFunction("f", [Argument("a", Integer), Argument("b", Integer, defaultSql: "0")], Integer, "SELECT a + b", comment: "x"), Functions, CommentOnOthers),
        new("a procedure with a body of SQL comes", Table(), op => { Table()(op); op.CreateProcedure("p", [Argument("a", Integer)], sqlBody: "BEGIN ATOMIC INSERT INTO t VALUES (a); END"); }, Functions),
        new("a trigger comes", op => { Touch(op); Table()(op); }, op => { Touch(op); Table()(op); op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Insert | TriggerEvents.Update, "touch", forEachRow: true, when: "NEW.id > 0", comment: "x"); }, Triggers, CommentOnOthers),
        new("a trigger changes", op => { Touch(op); Table()(op); op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Insert, "touch", forEachRow: true); }, op => { Touch(op); Table()(op); op.CreateTrigger("tr", "t", TriggerTiming.After, TriggerEvents.Delete, "touch", forEachRow: true); op.DisableTrigger("tr", "t"); }, Triggers),
        new("a trigger goes with its function", op => { Touch(op); Table()(op); op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Insert, "touch", forEachRow: true); }, Table(), Triggers, Functions),
        new("a rule comes", Texts(), op => { Texts()(op); op.CreateRule("r", "t", RuleEvent.Delete, [], instead: true, where: "old.id = 1"); }, Triggers),
        new("an event trigger comes", Nothing, op => { op.CreateFunction("watch", [], EventTriggerResult, "BEGIN END", language: "plpgsql"); op.CreateEventTrigger("e", "ddl_command_end", "watch", tags: ["CREATE TABLE"]); }, EventTriggers, Functions),

        new("rows get guards", Table(), op => { Table()(op); op.EnableRowSecurity("t"); op.CreatePolicy("p", "t", usingSql: "id > 0"); }, RowSecurity, Policies),
        new("rows lose their guards", op => { Table()(op); op.EnableRowSecurity("t"); op.ForceRowSecurity("t"); op.CreatePolicy("p", "t", usingSql: "id > 0", comment: "x"); }, Table(), RowSecurity, Policies),
        new("a guard changes", op => { Table()(op); op.CreatePolicy("p", "t", usingSql: "id > 0"); }, op => { Table()(op); op.CreatePolicy("p", "t", usingSql: "id > 1", checkSql: "id > 2"); }, Policies),
        new("a guard is for something else", op => { Table()(op); op.CreatePolicy("p", "t", PolicyCommand.Select, usingSql: "id > 0"); }, op => { Table()(op); op.CreatePolicy("p", "t", PolicyCommand.Update, usingSql: "id > 0", restrictive: true); }, Policies),
        new("rights are given", Table(Column("c", Text)), op => { Table(Column("c", Text))(op); op.Grant(Privileges.Select | Privileges.Insert, OnTable("t"), ["app_reader"]); op.Grant(Privileges.Update, OnTable("t"), ["app_reader"], columns: ["c"]); }, Grants) { Setup = Reader },
        new("rights are given but for some", Table(), op => { Table()(op); op.Grant(Privileges.All, OnTable("t"), ["app_reader"]); op.Revoke(Privileges.Truncate, OnTable("t"), ["app_reader"]); }, Grants) { Setup = Reader },
        new("all rights but some are taken", op => { Table()(op); op.Grant(Privileges.All, OnTable("t"), ["app_reader"]); }, op => { Table()(op); op.Grant(Privileges.Select, OnTable("t"), ["app_reader"]); }, Grants) { Setup = Reader },
        new("rights to hand on are given but for some", op => { Table()(op); op.Grant(Privileges.Select, OnTable("t"), ["app_reader"]); }, op => { Table()(op); op.Grant(Privileges.All, OnTable("t"), ["app_reader"], withGrantOption: true); op.Revoke(Privileges.Truncate | Privileges.Delete, OnTable("t"), ["app_reader"]); }, Grants) { Setup = Reader },
        new("rights are taken", op => { Keyed("t")(op); op.CreateFunction("f", [], Integer, "SELECT 1"); op.Grant(Privileges.All, OnTable("t"), ["app_reader"], withGrantOption: true); op.Grant(Privileges.Execute, OnFunction("f", []), ["app_reader"]); }, op => { Keyed("t")(op); op.CreateFunction("f", [], Integer, "SELECT 1"); }, Grants) { Setup = Reader },

        new("an extension comes with what is of its type", Table(Column("c", Text)), op => { op.CreateExtension("citext"); Table(Column("c", NamedType("citext"), defaultSql: "'x'"))(op); }, Extensions, UnknownType) { Data = "INSERT INTO t VALUES (1, 'x')" },
        new("an extension comes whose own views and functions are nobody's business", Nothing, op => op.CreateExtension("pg_stat_statements"), Extensions, TablesOfExtensions),
        new("an extension goes", op => { op.CreateExtension("hstore"); Table(Column("c", NamedType("hstore")))(op); }, Table(), Extensions),
        new("statistics come", Texts(), op => { Texts()(op); op.CreateStatistics("st", "t", ["a", "b"], kinds: StatisticsKinds.Dependencies, comment: "x"); }, StatisticsOfColumns, CommentOnOthers),
        new("statistics are of something else", op => { Texts()(op); op.CreateStatistics("st", "t", ["a", "b"]); }, op => { Texts()(op); op.CreateStatistics("st", "t", ["a"], [Sql("lower(b)")]); }, StatisticsOfColumns),
        new("a publication changes", op => { Table()(op); Keyed("u")(op); op.CreatePublication("pub", [Published("t")]); }, op => { Table()(op); Keyed("u")(op); op.CreatePublication("pub", [Published("u")], comment: "x"); }, CommentOnOthers),

        new("a published table without a key gets a column that takes no null", op => { Table()(op); op.CreatePublication("pub", allTables: true); }, op => { Table(Column("c", Text, nullable: false))(op); op.CreatePublication("pub", allTables: true); }, ColumnAdded) { Data = "INSERT INTO t VALUES (1)" },

        new("a comment on a table comes", Table(), op => op.CreateTable("t", [Column("id", Integer, nullable: false)], comment: "it's \\ \"x\"\nand more"), CommentOnTable),
        new("a comment on a table goes", op => op.CreateTable("t", [Column("id", Integer, nullable: false)], comment: "x"), Table(), CommentOnTable),
        new("a comment on a column changes", Table(Column("c", Text, comment: "x")), Table(Column("c", Text, comment: "y")), CommentOnColumn),
        new("a comment on a column goes with another type", Table(Column("c", Text, comment: "x")), Table(Column("c", Integer)), CommentOnColumn),
        new(
            "comments on others come",
            Commented(null),
            Commented("it's"),
            CommentOnOthers),
    ];

    private static void Touch(MigrationBuilder op) => op.CreateFunction("touch", [], TriggerResult, "BEGIN RETURN NEW; END", language: "plpgsql");

    private static Action<MigrationBuilder> Stacked(SqlType type) => op =>
    {
        Touch(op);
        Table(Column("c", type))(op);
        op.CreateView("v", "SELECT id, c FROM t", comment: "v", securityBarrier: true);
        op.CreateView("w", "SELECT id, c FROM v", comment: "w");
        op.CreateMaterializedView("m", "SELECT c FROM w", comment: "m");
        op.CreateIndex("ix_m", "m", ["c"], unique: true);
        op.CommentOnIndex("ix_m", "ix");
        op.CreateTrigger("tr", "v", TriggerTiming.InsteadOf, TriggerEvents.Insert, "touch", forEachRow: true);
        op.CommentOn(new DatabaseObject(ObjectKind.Column, Qualified("v")) { Part = "c" }, "c");
        op.Grant(Privileges.Select, OnView("v"), ["app_reader"]);
        op.SetViewColumnDefault("v", "id", "7");
    };

    private static Action<MigrationBuilder> Commented(string? comment) => op =>
    {
        op.CreateTable("t", [Id(), Column("c", Text), PrimaryKey(["id"], "pk_t"), Check("id > 0", "ck_t"), Index("ix_t", ["c"])]);
        op.CreateView("v", "SELECT id FROM t");
        op.CreateSequence("s");
        op.CreateEnum("mood", ["sad"]);
        op.CreateDomain("d", Integer, checks: [DomainCheck("VALUE > 0", "ck_d")]);
        op.CreateFunction("f", [], Integer, "SELECT 1");
        op.CreateSchema("app");
        if (comment is not null)
        {
            op.CommentOnIndex("ix_t", comment);
            op.CommentOnView("v", comment);
            op.CommentOnSequence("s", comment);
            op.CommentOnType("mood", comment);
            op.CommentOnDomain("d", comment);
            op.CommentOnSchema("app", comment);
            op.CommentOn(OnFunction("f", []), comment);
            op.CommentOn(new DatabaseObject(ObjectKind.Constraint, Qualified("t")) { Part = "ck_t" }, comment);
            op.CommentOn(new DatabaseObject(ObjectKind.Constraint, Qualified("t")) { Part = "pk_t" }, comment);
        }
    };
}
