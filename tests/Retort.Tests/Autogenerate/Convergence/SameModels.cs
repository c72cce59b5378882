using Retort.Schema;
using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Models that say the same in other words, between which there is no difference.</summary>
internal static class SameModels
{
    /// <summary>The pairs by name.</summary>
    public static IReadOnlyDictionary<string, ModelChange> All { get; } = ((IReadOnlyList<ModelChange>)
    [
        Default("now is the current time", TimestampTz(), "now()", "CURRENT_TIMESTAMP", DefaultNowOrCurrentTimestamp),
        Default("now is written otherwise", TimestampTz(), "now()", "pg_catalog.NOW ( )", DefaultNowOrCurrentTimestamp),
        Default("a call is in parentheses", DoublePrecision, "random()", "(random())", DefaultInParentheses),
        Default("a number is in quotes", DoublePrecision, "0.5", "'0.5'", DefaultAdded),
        Default("a number of digits is in quotes", Numeric(10, 2), "1.50", "'1.50'::numeric", DefaultAdded),
        Default("an integer is in quotes", Integer, "7", "'7'", DefaultAdded),
        Default("a negative integer is in quotes", BigInt, "-7", "'-7'", DefaultAdded),
        Default("a negative integer is in parentheses", BigInt, "-7", "(-7)", DefaultAdded),
        Default("a number begins with its point", Numeric(), "0.5", ".5", DefaultAdded),
        Default("a number has an exponent", Numeric(), "1000", "1e3", DefaultAdded),
        Default("a truth is in quotes", Bool, "true", "'t'", DefaultAdded),
        Default("an untruth is in other quotes", Bool, "FALSE", "'off'::boolean", DefaultAdded),
        Default("a text has a cast", Text, "'x'", "'x'::text", DefaultAdded),
        Default("a text has the long name of its type for a cast", Varchar(20), "'x'", "'x'::character varying", DefaultAdded),
        Default("a text has the whole type for a cast", Varchar(20), "'x'", "CAST('x' AS varchar(20))", DefaultAdded),
        Default("a text has dollars", Text, "'it''s'", "$$it's$$", DefaultWithQuote),
        Default("a text has escapes", Text, "'a\nb\\'", @"E'a\nb\\'", DefaultWithQuote),
        Default("a document has a cast", Jsonb, "'{}'", "'{}'::jsonb", DefaultOfJson),
        Default("an array has a cast", Array(Text), "'{}'", "'{}'::text[]", DefaultAdded),
        Default("a date has a cast", Date, "'2026-01-01'", "DATE '2026-01-01'", DefaultAdded),
        Default("null is no default", Text, null, "NULL", DefaultRemoved),
        Default("null with a cast is no default", Text, null, "NULL::text", DefaultRemoved),
        Default("words are in capitals", Text, "lower('X')", "LOWER( 'X' )", DefaultAdded),
        new("an enum has a cast in its default", Moody("'ok'"), Moody("'ok'::mood"), EnumNewOnColumn),
        new("an enum has a cast with a schema", Moody("'ok'"), Moody("'ok'::public.mood"), EnumNewOnColumn),
        new("a sequence has a cast in the default", Numbered("nextval('numbers')"), Numbered("nextval('public.numbers'::regclass)"), DefaultOfSequence),
        new("a serial is a sequence that belongs to its column", Table(Column("n", Serial, nullable: false)), op => { op.CreateSequence("t_n_seq", type: Integer); Table(Column("n", Integer, nullable: false, defaultSql: "nextval('t_n_seq'::regclass)"))(op); op.AlterSequence("t_n_seq", ownedBy: ColumnOf("t", "n")); }, Serials),
        new("identity options are those that there are anyway", Table(Column("n", Integer, nullable: false, identity: Identity())), Table(Column("n", Integer, nullable: false, identity: Identity(start: 1, increment: 1, minValue: 1, maxValue: int.MaxValue, cache: 1))), IdentityOptions),
        new("no action is what a reference does anyway", Refers(null), Refers(NoAction), ForeignKeyNoAction),
        new("an index goes by the method that it has anyway", Texts(Index("ix_t", ["a"])), Texts(Index("ix_t", [IndexColumn("a", nullsFirst: false)], method: "btree")), IndexByMethod),
        new("an index has the operator class that it has anyway", Texts(Index("ix_t", ["a"])), Texts(Index("ix_t", [IndexColumn("a", opclass: "text_ops")])), IndexOperatorClass),
        new("an index has a predicate in other words", Texts(Index("ix_t", ["a"], where: "a IN ('x', 'y') AND NOT (b IS NULL)")), Texts(Index("ix_t", ["a"], where: "((a in ('x','y'))  AND not b is null)")), IndexPredicate),
        new("an index is of an expression in other words", Texts(Index("ix_t", [IndexExpression("a || ' ' || b")])), Texts(Index("ix_t", [IndexExpression("((a || ' ') || b)")])), IndexOnExpression),
        new("a check is in other words", Table(Check("id BETWEEN 1 AND 9", "ck_t")), Table(Check("id >= 1 AND (id <= 9)", "ck_t")), CheckBody),
        new("a check of a text is in other words", Texts(Check("a IN ('x', 'y')", "ck_t")), Texts(Check("a = ANY (ARRAY['x', 'y'])", "ck_t")), CheckBody),
        new("a check has the name that the server gives it", Table(Column("n", Integer, check: "n > 0")), Table(Column("n", Integer), Check("n > 0", "t_n_check")), CheckUnnamed),
        new("a unique constraint has the name that the server gives it", Texts(Unique(["a", "b"])), Texts(Unique(["a", "b"], "t_a_b_key")), UniqueUnnamed),
        new("a type has another name", Table(Column("a", Varchar(5)), Column("b", TimestampTz(3)), Column("c", Integer)), Table(Column("a", Type("character varying(5)")), Column("b", Type("timestamp(3) with time zone")), Column("c", Type("int4"))), VarcharLonger),
        new("columns stand in another order", Table(Column("a", Text), Column("b", Integer)), op => op.CreateTable("t", [Column("b", Integer), Column("a", Text), Column("id", Integer, nullable: false)]), OrderOfColumns),
        new("a generated column is computed in other words", Texts(Column("g", Text, generated: Stored("a || 'x'"))), Texts(Column("g", Text, generated: Stored("((a || ('x')))"))), ComputedExpression),
        new("what inherits has its parent's columns", op => { op.CreateTable("p", [Column("id", Integer), Column("a", Text)]); op.CreateTable("t", [], inherits: [Qualified("p")]); }, op => { op.CreateTable("p", [Column("id", Integer), Column("a", Text)]); op.CreateTable("t", [Column("id", Integer), Column("a", Text)], inherits: [Qualified("p")]); }, InheritedColumn),
        new("what is in public need not say so", op => { Keyed("u")(op); op.CreateTable("t", [Column("u_id", Integer, references: References("u", ["id"]))]); }, op => { op.CreateTable("u", [Id(), PrimaryKey(["id"], "pk_u")], schema: "public"); op.CreateTable("t", [Column("u_id", Integer, references: References("u", ["id"], schema: "public"))], schema: "public"); }, ForeignKeyAdded),
        new("a trigger has its condition in other words", Triggered("NEW.id > 0"), Triggered("(new.id>0)"), Triggers),
        new("a guard is in other words", Guarded("id > 0 AND id < 9"), Guarded("((id > 0) and (id < 9))"), Policies),
        new("a domain checks in other words", op => op.CreateDomain("d", Integer, checks: [DomainCheck("VALUE > 0", "ck")], defaultSql: "1"), op => op.CreateDomain("d", Integer, checks: [DomainCheck("(value > 0)", "ck")], defaultSql: "(1)"), DomainBody),
    ]).ToDictionary(pair => pair.Name);

    private static ModelChange Default(string name, SqlType type, string? one, string? other, params MatrixRow[] rows) => new(name, Table(Column("c", type, defaultSql: one)), Table(Column("c", type, defaultSql: other)), rows);

    private static Action<MigrationBuilder> Moody(string value) => op =>
    {
        Mood("sad", "ok")(op);
        Table(Column("m", NamedType("mood"), defaultSql: value))(op);
    };

    private static Action<MigrationBuilder> Numbered(string value) => op =>
    {
        op.CreateSequence("numbers");
        Table(Column("n", BigInt, defaultSql: value))(op);
    };

    private static Action<MigrationBuilder> Refers(ForeignKeyAction? action) => op =>
    {
        Keyed("u")(op);
        op.CreateTable("t", [Column("u_id", Integer, references: References("u", ["id"], onDelete: action, onUpdate: action))]);
    };

    private static Action<MigrationBuilder> Triggered(string when) => op =>
    {
        Table()(op);
        op.CreateFunction("touch", [], TriggerResult, "BEGIN RETURN NEW; END", language: "plpgsql");
        op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Insert, "touch", forEachRow: true, when: when);
    };

    private static Action<MigrationBuilder> Guarded(string sql) => op =>
    {
        Table()(op);
        op.CreatePolicy("p", "t", usingSql: sql);
    };
}
