using Retort.Schema;
using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Where the values of a column come from: defaults, sequences, identities, expressions.</summary>
internal static class ValueChanges
{
    private const string One = "INSERT INTO t (id) VALUES (1)";

    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        Default("a default comes", Text, null, "'x'", DefaultAdded),
        Default("a default with a quote comes", Text, null, "'a''b'", DefaultAdded, DefaultWithQuote) with { Wrong = [WrongEnd.QuotedDefault] },
        Default("a default with a quote changes", Text, "'a''b'", "'b''a'", DefaultChanged, DefaultWithQuote) with { Wrong = [WrongEnd.QuotedDefault] },
        Default("a default with a backslash comes", Text, null, @"E'a\nb\\'", DefaultAdded, DefaultWithQuote),
        Default("a default changes", TimestampTz(), "now()", "clock_timestamp()", DefaultChanged),
        Default("a default of several words changes", Interval(), "'1 day'", "'2 days'::interval", DefaultChanged),
        Default("a default goes", Integer, "5", null, DefaultRemoved),
        Default("a json default goes", Json, "'{}'", null, DefaultRemoved, DefaultOfJson) with { Wrong = [WrongEnd.JsonDefault] },
        Default("a json default changes", Json, "'{}'", "'[]'", DefaultChanged, DefaultOfJson) with { Wrong = [WrongEnd.JsonDefault] },
        Default("a jsonb default comes", Jsonb, null, """'{"a": [1, 2], "b": "it''s"}'""", DefaultAdded, DefaultOfJson) with { Wrong = [WrongEnd.JsonDefault] },
        Default("a default of an array changes", Array(Text), "'{}'", "ARRAY['a', 'b']", DefaultChanged),
        Default("a default at random comes", DoublePrecision, null, "random()", DefaultAdded, DefaultInParentheses),
        new("a sequence and its default come", Table(Column("c", Integer)), op => { op.CreateSequence("numbers"); Table(Column("c", Integer, defaultSql: "nextval('numbers'::regclass)"))(op); }, Sequences, DefaultOfSequence, DefaultAdded) { Wrong = [WrongEnd.DefaultOfSequence], Data = One },
        new("a sequence and its default go", op => { op.CreateSequence("numbers"); Table(Column("c", Integer, defaultSql: "nextval('numbers'::regclass)"))(op); }, Table(Column("c", Integer)), Sequences, DefaultOfSequence, DefaultRemoved) { Data = One },
        new("a default is of another sequence", op => { OneAndOther(op); Table(Column("c", Integer, defaultSql: "nextval('one')"))(op); }, op => { OneAndOther(op); Table(Column("c", Integer, defaultSql: "nextval('other')"))(op); }, DefaultOfSequence, DefaultChanged),
        new(
            "the key gets a sequence of its own",
            op => op.CreateTable("t", [Column("id", Integer, nullable: false), PrimaryKey(["id"], "pk_t")]),
            op => { op.CreateSequence("t_numbers", start: 10); op.CreateTable("t", [Column("id", Integer, nullable: false, defaultSql: "nextval('t_numbers')"), PrimaryKey(["id"], "pk_t")]); },
            Sequences, DefaultOfSequence) { Wrong = [WrongEnd.SequenceOnPrimaryKey] },
        new(
            "a table with a sequence for its key comes",
            Nothing,
            op => { op.CreateSequence("t_numbers"); op.CreateTable("t", [Column("id", BigInt, nullable: false, defaultSql: "nextval('t_numbers')"), PrimaryKey(["id"], "pk_t")]); },
            Sequences, DefaultOfSequence, TableAdded) { Wrong = [WrongEnd.SequenceOnPrimaryKey] },
        new("a sequence changes", op => op.CreateSequence("s"), op => op.CreateSequence("s", type: SmallInt, start: 5, increment: 2, minValue: 5, maxValue: 99, cache: 3, cycle: true), Sequences),
        new("a sequence comes to belong to a column", op => { op.CreateSequence("s"); Keyed("t")(op); }, op => { Keyed("t")(op); op.CreateSequence("s", ownedBy: ColumnOf("t", "id")); }, Sequences),

        new("a key becomes a serial", op => op.CreateTable("t", [Column("id", Integer, nullable: false), PrimaryKey(["id"], "pk_t")]), op => op.CreateTable("t", [Column("id", Serial, nullable: false), PrimaryKey(["id"], "pk_t")]), Serials, SerialOfKeyMissing) { Data = One },
        new("a serial comes to rows", Table(), Table(Column("n", BigSerial, nullable: false)), Serials) { Data = One },
        new("a serial goes", Table(Column("n", SmallSerial, nullable: false)), Table(), Serials) { Data = One },
        new("a serial becomes a plain number", Table(Column("n", Serial, nullable: false)), Table(Column("n", Integer, nullable: false)), Serials) { Data = One },
        new("a serial becomes an identity", op => op.CreateTable("t", [Column("id", Serial, nullable: false), PrimaryKey(["id"], "pk_t")]), Keyed("t"), SerialToIdentity) { Wrong = [WrongEnd.SerialToIdentity], Data = "INSERT INTO t DEFAULT VALUES" },
        new("an identity becomes a serial", Keyed("t"), op => op.CreateTable("t", [Column("id", Serial, nullable: false), PrimaryKey(["id"], "pk_t")]), SerialToIdentity, Serials) { Data = "INSERT INTO t DEFAULT VALUES" },
        new("an identity is always its own", Table(Column("n", Integer, nullable: false, identity: Identity())), Table(Column("n", Integer, nullable: false, identity: Identity(always: true))), IdentityAlways),
        new("an identity goes on otherwise", Table(Column("n", Integer, nullable: false, identity: Identity())), Table(Column("n", Integer, nullable: false, identity: Identity(start: 5, increment: 2, minValue: 5, maxValue: 100, cache: 4, cycle: true))), IdentityOptions),
        new("an identity goes on as others do", Table(Column("n", BigInt, nullable: false, identity: Identity(start: 5, increment: -2, minValue: -100, maxValue: 100, cache: 4, cycle: true))), Table(Column("n", BigInt, nullable: false, identity: Identity())), IdentityOptions, IdentityOptionsOnlyThere),
        new("an identity comes to rows", Table(Column("n", Integer, nullable: false)), Table(Column("n", Integer, nullable: false, identity: Identity(start: 7))), IdentityAlways) { Data = "INSERT INTO t VALUES (1, 1)" },
        new("an identity comes for a default", Table(Column("n", Integer, nullable: false, defaultSql: "5")), Table(Column("n", Integer, nullable: false, identity: Identity())), IdentityAlways, DefaultRemoved) { Data = One },
        new("a default comes for an identity", Table(Column("n", Integer, nullable: false, identity: Identity())), Table(Column("n", Integer, nullable: false, defaultSql: "5")), IdentityAlways, DefaultAdded) { Data = One },

        new("a generated column comes", Table(), Table(Column("c", Integer, generated: Stored("id + 1"))), ComputedAdded) { Data = One },
        new("a generated column goes", Table(Column("c", Integer, generated: Stored("id + 1"))), Table(), ComputedRemoved) { Data = One },
        new("a generated column is computed otherwise", Table(Column("c", Integer, generated: Stored("id + 1"))), Table(Column("c", Integer, generated: Stored("id + 2"))), ComputedExpression) { Data = One },
        new("a generated column becomes an ordinary one", Table(Column("c", Integer, generated: Stored("id + 1"))), Table(Column("c", Integer)), ComputedRemoved) { Data = One },
        new("an ordinary column becomes a generated one, under an index", Table(Column("c", Integer), Index("ix_t", ["c"])), Table(Column("c", Integer, generated: Stored("id + 1")), Index("ix_t", ["c"])), ComputedAdded) { Data = One },
        new("a generated column is of another type", Table(Column("c", Integer, generated: Stored("id + 1"))), Table(Column("c", Text, generated: Stored("(id + 1)::text"))), ComputedExpression) { Data = One },
        new("a virtual column comes", Table(), Table(Column("c", Integer, generated: Virtual("id + 1"))), ComputedAdded) { Data = One, Since = 18 },
        new("a virtual column is computed otherwise", Table(Column("c", Integer, generated: Virtual("id + 1"))), Table(Column("c", Integer, generated: Virtual("id + 2"))), ComputedExpression) { Data = One, Since = 18 },
        new("a virtual column becomes a stored one", Table(Column("c", Integer, generated: Virtual("id + 1"))), Table(Column("c", Integer, generated: Stored("id + 1"))), ComputedExpression) { Data = One, Since = 18 },
    ];

    private static ModelChange Default(string name, SqlType type, string? before, string? after, params MatrixRow[] rows) => new(name, Table(Column("c", type, defaultSql: before)), Table(Column("c", type, defaultSql: after)), rows) { Data = One };

    private static void OneAndOther(MigrationBuilder op)
    {
        op.CreateSequence("one");
        op.CreateSequence("other");
    }
}
