using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Types that a schema has of its own: enums, domains, composites, ranges.</summary>
internal static class TypeObjectChanges
{
    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        new("an enum comes to a table that is there", Table(), op => { Mood("sad", "ok")(op); Table(Column("m", NamedType("mood"), defaultSql: "'ok'"))(op); }, EnumNewOnColumn) { Wrong = [WrongEnd.NewEnumOnTableThatIsThere, WrongEnd.EnumOfNewColumn], Data = "INSERT INTO t (id) VALUES (1)" },
        new("an enum comes with its table", Nothing, op => { Mood("sad", "ok")(op); Table(Column("m", NamedType("mood"), nullable: false, defaultSql: "'ok'::mood"))(op); }, EnumNewOnColumn, TableAdded) { Wrong = [WrongEnd.EnumOfNewTable, WrongEnd.EnumWithDefault] },
        new("an enum comes for two tables", Nothing, op => { Mood("sad", "ok")(op); Table(Column("m", NamedType("mood")))(op); op.CreateTable("u", [Column("m", NamedType("mood"))]); }, EnumShared) { Wrong = [WrongEnd.EnumOfTwoTables] },
        new("one of two tables with an enum goes", op => { Mood("sad", "ok")(op); Table(Column("m", NamedType("mood")))(op); op.CreateTable("u", [Column("m", NamedType("mood"))]); }, op => { Mood("sad", "ok")(op); op.CreateTable("u", [Column("m", NamedType("mood"))]); }, EnumShared, TableDropped) { Wrong = [WrongEnd.EnumOfTwoTables] },
        new("an enum comes in an array", Table(), op => { Mood("sad", "ok")(op); Table(Column("m", Array(NamedType("mood")), defaultSql: "'{ok}'"))(op); }, EnumNewOnColumn) { Wrong = [WrongEnd.EnumInArray], Data = "INSERT INTO t (id) VALUES (1)" },
        new("an enum in an array loses a value", op => { Mood("sad", "fine", "ok")(op); Table(Column("m", Array(NamedType("mood")), defaultSql: "'{ok}'"))(op); }, op => { Mood("sad", "ok")(op); Table(Column("m", Array(NamedType("mood")), defaultSql: "'{ok}'"))(op); }, EnumValueRemoved) { Wrong = [WrongEnd.EnumInArray], Data = "INSERT INTO t (id) VALUES (1)" },
        new("an enum gets a value at the end", Moods("sad", "ok"), Moods("sad", "ok", "happy"), EnumValueAdded) { Data = "INSERT INTO t VALUES (1, 'ok')" },
        new("an enum gets a value in the middle", Moods("sad", "ok"), Moods("sad", "fine", "ok"), EnumValueAdded),
        new("an enum gets values everywhere", Moods("sad", "ok"), Moods("worse", "bad", "sad", "so-so", "it's", "ok", "happy"), EnumValueAdded) { Data = "INSERT INTO t VALUES (1, 'ok')" },
        new("an enum gets a value that is its default at once", Moods("sad", "ok"), op => { Mood("sad", "ok", "new")(op); op.CreateTable("t", [Column("id", Integer), Column("m", NamedType("mood"), defaultSql: "'new'"), Check("m <> 'sad'::mood OR id = 1", "ck_t")]); }, EnumValueAdded, DefaultChanged) { Data = "INSERT INTO t VALUES (1, 'ok')" },
        new("an enum loses a value", Moods("sad", "fine", "ok"), Moods("sad", "ok"), EnumValueRemoved) { Data = "INSERT INTO t VALUES (1, 'ok')" },
        new("an enum gets another order", Moods("sad", "ok"), Moods("ok", "sad"), EnumReordered) { Data = "INSERT INTO t VALUES (1, 'ok')" },
        new("a value of an enum is called otherwise", Moods("sad", "fine", "ok"), Moods("sad", "good", "ok"), EnumValueAdded, EnumValueRemoved) { Data = "INSERT INTO t VALUES (1, 'ok')" },
        new("an enum loses a value under an index, a view and a generated column", Watched("sad", "fine", "ok"), Watched("sad", "ok"), EnumValueRemoved) { Data = "INSERT INTO t VALUES (1, 'ok')" },
        new("an enum is no longer needed", op => { Mood("sad", "ok")(op); Table(Column("m", NamedType("mood"), nullable: false, defaultSql: "'ok'"))(op); }, Table(Column("m", Text, nullable: false, defaultSql: "'ok'")), EnumOfDroppedTable) { Wrong = [WrongEnd.EnumOfNewColumn], Data = "INSERT INTO t (id) VALUES (1)" },
        new("a text becomes an enum", Table(Column("m", Text, defaultSql: "'ok'")), op => { Mood("sad", "ok")(op); Table(Column("m", NamedType("mood"), defaultSql: "'ok'"))(op); }, EnumNewOnColumn) { Wrong = [WrongEnd.TextToEnum, WrongEnd.EnumWithDefault], Data = "INSERT INTO t VALUES (1, 'sad')" },
        new("an enum becomes another", op => { Mood("sad", "ok")(op); op.CreateEnum("other", ["ok", "sad", "x"]); Table(Column("m", NamedType("mood"), defaultSql: "'ok'"))(op); }, op => { Mood("sad", "ok")(op); op.CreateEnum("other", ["ok", "sad", "x"]); Table(Column("m", NamedType("other"), defaultSql: "'ok'"))(op); }, EnumNewOnColumn) { Data = "INSERT INTO t VALUES (1, 'sad')" },
        new("an enum becomes an array of it", op => { Mood("sad", "ok")(op); Table(Column("m", NamedType("mood")))(op); }, op => { Mood("sad", "ok")(op); Table(Column("m", Array(NamedType("mood"))))(op); }, ArrayElement) { Data = "INSERT INTO t VALUES (1, 'sad')" },

        new("a domain comes for its base type", Table(Column("c", Integer)), op => { Positive(op); Table(Column("c", NamedType("positive")))(op); }, DomainAndBaseType) { Wrong = [WrongEnd.DomainOnColumn], Data = "INSERT INTO t VALUES (1, 5)" },
        new("a domain goes for its base type", op => { Positive(op); Table(Column("c", NamedType("positive"), defaultSql: "1"))(op); }, Table(Column("c", Integer, defaultSql: "1")), DomainAndBaseType) { Wrong = [WrongEnd.DomainOnColumn], Data = "INSERT INTO t VALUES (1, 5)" },
        new("a column of a domain comes", Table(), op => { Positive(op); Table(Column("c", NamedType("positive")))(op); }, DomainAndBaseType, ColumnAdded) { Wrong = [WrongEnd.DomainOnColumn], Data = "INSERT INTO t VALUES (1)" },
        new("a domain is of another type", op => { op.CreateDomain("d", Integer); Table(Column("c", NamedType("d")))(op); }, op => { op.CreateDomain("d", Text); Table(Column("c", NamedType("d")))(op); }, DomainBody) { Data = "INSERT INTO t VALUES (1, 5)" },
        new("a domain checks otherwise", op => { Positive(op); Table(Column("c", NamedType("positive")))(op); }, op => { op.CreateDomain("positive", Integer, defaultSql: "7", notNull: true, checks: [DomainCheck("VALUE > 1", "ck_positive"), DomainCheck("VALUE < 100", "ck_small")], comment: "x"); Table(Column("c", NamedType("positive")))(op); }, DomainBody, CommentOnOthers) { Data = "INSERT INTO t VALUES (1, 5)" },
        new("a domain loses what it asks for", op => op.CreateDomain("d", Text, collation: "C", defaultSql: "'x'", notNull: true, checks: [DomainCheck("VALUE <> ''")]), op => op.CreateDomain("d", Text, collation: "C"), DomainBody),
        new("a domain without a name for its check comes", Nothing, op => op.CreateDomain("d", Varchar(20), checks: [DomainCheck("VALUE ~ '^[a-z]+$'")]), DomainBody),

        new("a composite comes", Table(), op => { op.CreateCompositeType("pair", [Field("a", Integer), Field("b", Text, "C")]); Table(Column("c", NamedType("pair")))(op); }, Composites),
        new("a composite gets and loses fields", op => { op.CreateCompositeType("pair", [Field("a", Integer), Field("b", Text)]); Table(Column("c", NamedType("pair")))(op); }, op => { op.CreateCompositeType("pair", [Field("b", Text), Field("c", Date)]); Table(Column("c", NamedType("pair")))(op); }, Composites) { Data = "INSERT INTO t VALUES (1, (1, 'x'))" },
        new("a field of a composite changes", op => op.CreateCompositeType("pair", [Field("a", Integer), Field("b", Text)]), op => op.CreateCompositeType("pair", [Field("a", BigInt), Field("b", Text)]), Composites),
        new("a range of its own comes", Table(), op => { op.CreateRangeType("floats", DoublePrecision); Table(Column("c", NamedType("floats")))(op); }, Ranges),
        new("a range is of something else", op => { op.CreateRangeType("span", DoublePrecision); Table(Column("c", NamedType("span")))(op); }, op => { op.CreateRangeType("span", Numeric()); Table(Column("c", NamedType("span")))(op); }, Ranges),
    ];

    private static void Positive(MigrationBuilder op) => op.CreateDomain("positive", Integer, checks: [DomainCheck("VALUE > 0", "ck_positive")]);

    private static Action<MigrationBuilder> Moods(params string[] values) => op =>
    {
        Mood(values)(op);
        op.CreateTable("t", [Column("id", Integer), Column("m", NamedType("mood"), defaultSql: "'ok'"), Check("m <> 'sad'::mood OR id = 1", "ck_t")]);
    };

    private static Action<MigrationBuilder> Watched(params string[] values) => op =>
    {
        Mood(values)(op);
        op.CreateTable("t", [Column("id", Integer), Column("m", NamedType("mood"), nullable: false), Column("g", Bool, generated: Stored("m = 'ok'")), Index("ix_t", ["m"], where: "m <> 'sad'::mood")]);
        op.CreateView("v", "SELECT id FROM t WHERE m = 'ok'");
    };
}
