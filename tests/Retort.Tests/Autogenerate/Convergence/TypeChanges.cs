using Retort.Schema;
using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>The type of a column becomes another.</summary>
internal static class TypeChanges
{
    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        Of("a text gets longer", Varchar(10), Varchar(20), "'x'", VarcharLonger),
        Of("a text gets shorter", Varchar(20), Varchar(10), "'x'", VarcharLonger),
        Of("a char becomes a varchar", Char(5), Varchar(5), "'x'", CharToVarchar),
        Of("a text becomes a varchar", Text, Varchar(5), "'x'", TextToVarchar),
        Of("an integer gets bigger", Integer, BigInt, "7", IntegerToOthers),
        Of("an integer gets smaller", Integer, SmallInt, "7", IntegerToOthers),
        Of("a number gets more digits", Numeric(10, 2), Numeric(12, 2), "7.5", NumericLonger),
        Of("a double gets single", DoublePrecision, Real, "7.5", FloatToReal),
        Of("a time gets a zone", Timestamp(), TimestampTz(), "'2026-01-01'", TimestampToTimestamptz),
        Of("json becomes jsonb", Json, Jsonb, "'{}'", JsonToJsonb),
        Of("a uuid becomes a text", Uuid, Text, "'c0ffee00-0000-4000-8000-000000000000'", UuidToText),
        Of("a text becomes a uuid", Text, Uuid, "'c0ffee00-0000-4000-8000-000000000000'", UuidToText),
        Of("an array is of another type", Array(Integer), Array(BigInt), "'{1}'", ArrayElement),
        Of("an array is of quite another type", Array(Integer), Array(Uuid), null, ArrayElement),
        Of("a range is of another type", Int4Range, Int8Range, "'[1,2)'", Ranges),
        Of("a range is of quite another type", Int4Range, DateRange, null, Ranges),
        Of("bits get more", Bit(3), Bit(8), null, BitLength),
        Of("bits get any length", Bit(3), VarBit(8), "'101'", BitLength),
        Of("a text loses its length", Varchar(10), Varchar(), "'x'", VarcharWithoutLength),
        Of("a text gets a length", Varchar(), Varchar(20), "'x'", VarcharGetsLength),
        Of("a number gets digits", Numeric(), Numeric(10, 2), "7", NumericGetsDigits),
        Of("a number loses decimals", Numeric(10, 2), Numeric(10), "7", NumericLosesScale),
        Of("a time gets a precision", Timestamp(), Timestamp(3), "'2026-01-01'", TimestampPrecision),
        Of("a time with a zone loses its precision", TimestampTz(3), TimestampTz(), "'2026-01-01'", TimestampPrecision),
        Of("an interval gets fields", Interval(), Type("interval day to second"), "'1 day'", FieldsOfInterval),
        Of("an interval gets one field", Interval(), Interval(fields: Retort.Schema.IntervalFields.Day), "'1 day'", FieldsOfInterval),
        Of("an array gets a dimension", Array(Integer), Array(Integer, 2), "'{1}'", ArrayDimensions),
        Of("xml becomes a text", Xml, Text, null, UnknownType),
        Of("a text becomes xml", Text, Xml, null, UnknownType),
        Of("an integer becomes a boolean", Integer, Bool, "1", IntegerToOthers) with { Wrong = [WrongEnd.IntegerToBoolean] },
        Of("a boolean becomes a bigint", Bool, BigInt, "true", IntegerToOthers),
        Of("a text becomes an integer", Text, Integer, "'12'", IntegerToOthers) with { Wrong = [WrongEnd.TextToInteger] },
        Of("a text becomes an array", Text, Array(Text), "'x'", ArrayElement),
        Of("an integer becomes money", Integer, Money, "7", IntegerToOthers),
        Of("a text becomes an address", Text, Inet, "'::1'", UnknownType),
        Of("a text becomes bytes", Text, Bytea, "'x'", UnknownType),
        Of("a date becomes a time", Date, TimestampTz(), "'2026-01-01'", TimestampToTimestamptz),
        Of("a text becomes a date", Text, Date, "'2026-01-01'", UnknownType),
        new("a type with a default changes", Table(Column("c", Text, defaultSql: "'5'")), Table(Column("c", Integer, defaultSql: "5")), DefaultChanged) { Wrong = [WrongEnd.TypeWithDefault], Data = "INSERT INTO t (id) VALUES (1)" },
        new("a type changes, and its default only by it", Table(Column("c", Integer, defaultSql: "0")), Table(Column("c", Bool, defaultSql: "false")), DefaultChanged) { Wrong = [WrongEnd.TypeWithDefault], Data = "INSERT INTO t (id) VALUES (1)" },
        new("a type with a default loses it", Table(Column("c", Integer, defaultSql: "5")), Table(Column("c", Bool)), DefaultRemoved) { Wrong = [WrongEnd.TypeWithDefault], Data = "INSERT INTO t (id) VALUES (1)" },
        new("a collation comes", Table(Column("c", Text)), Table(Column("c", Text, collation: "C")), Collations),
        new("a collation is another", Table(Column("c", Text, collation: "C")), Table(Column("c", Text, collation: "POSIX")), Collations),
        new("a collation goes with the index that has it", Table(Column("c", Text, collation: "C"), Index("ix_t", ["c"])), Table(Column("c", Text), Index("ix_t", [IndexColumn("c", collation: "C")])), Collations),
        new("a collation of ICU comes", Table(Column("c", Varchar(10))), Table(Column("c", Varchar(10), collation: "de-x-icu")), Collations),
        new("what an index and a check are on gets another kind of type", op => op.CreateTable("t", [Column("c", Text), Check("c <> ''", "ck_t"), Index("ix_t", ["c"], where: "c <> 'x'")]), op => op.CreateTable("t", [Column("c", Integer), Check("c <> 0", "ck_t"), Index("ix_t", ["c"], where: "c <> 1")]), CheckBody, IndexPredicate),
        new("what a generated column is computed from gets another type", Table(Column("c", Integer), Column("d", BigInt, generated: Stored("c + 1"))), Table(Column("c", BigInt), Column("d", BigInt, generated: Stored("c + 1"))), IntegerToOthers),
        new(
            "both ends of a reference become text",
            op => { op.CreateTable("t", [Column("id", Integer, nullable: false), PrimaryKey(["id"], "pk_t")]); op.CreateTable("u", [Column("t_id", Integer), ForeignKey(["t_id"], References("t", ["id"]), "fk_u_t")]); },
            op => { op.CreateTable("t", [Column("id", Text, nullable: false), PrimaryKey(["id"], "pk_t")]); op.CreateTable("u", [Column("t_id", Text), ForeignKey(["t_id"], References("t", ["id"]), "fk_u_t")]); },
            IntegerToOthers, ForeignKeyColumns) { Data = "INSERT INTO t VALUES (1); INSERT INTO u VALUES (1)" },
        new(
            "the key of a serial gets bigger",
            op => op.CreateTable("t", [Column("id", Serial, nullable: false), PrimaryKey(["id"], "pk_t")]), op => op.CreateTable("t", [Column("id", BigSerial, nullable: false), PrimaryKey(["id"], "pk_t")]), IntegerToOthers, Serials)
        { Data = "INSERT INTO t DEFAULT VALUES" },
        new(
            "the key of an identity gets bigger",
            op => op.CreateTable("t", [Column("id", Integer, nullable: false, identity: Identity()), PrimaryKey(["id"], "pk_t")]),
            op => op.CreateTable("t", [Column("id", BigInt, nullable: false, identity: Identity()), PrimaryKey(["id"], "pk_t")]), IntegerToOthers)
        { Data = "INSERT INTO t DEFAULT VALUES" },
    ];

    private static ModelChange Of(string name, SqlType before, SqlType after, string? value, MatrixRow row) =>
        new(name, Table(Column("c", before)), Table(Column("c", after)), row) { Data = value is null ? null : $"INSERT INTO t (id, c) VALUES (1, {value}), (2, NULL)" };
}
