using Retort.Schema;
using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Keys: primary, unique, foreign.</summary>
internal static class KeyChanges
{
    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        new("the primary key gets a column", Primary("id"), Primary("id", "a"), PrimaryKeyColumns),
        new("the primary key is of another column", Primary("id"), Primary("a"), PrimaryKeyColumns),
        new("a primary key comes", Table(Column("a", Integer, nullable: false)), Primary("a"), PrimaryKeyColumns),
        new("the primary key goes", Primary("id"), op => op.CreateTable("t", [Id(), Column("a", Integer, nullable: false)]), PrimaryKeyRemoved),
        new("the primary key gets a name", op => op.CreateTable("t", [Id(), PrimaryKey(["id"])]), Keyed("t"), PrimaryKeyName),
        new("the primary key carries a column along", Primary("id"), op => op.CreateTable("t", [Id(), Column("a", Integer, nullable: false), PrimaryKey(["id"], "pk_t", include: ["a"])]), PrimaryKeyColumns),
        new(
            "the primary key that others refer to gets another name",
            op => { Keyed("t")(op); op.CreateTable("u", [Column("t_id", Integer), ForeignKey(["t_id"], References("t", ["id"]), "fk_u_t")]); },
            op => { op.CreateTable("t", [Id(), PrimaryKey(["id"], "t_key")]); op.CreateTable("u", [Column("t_id", Integer), ForeignKey(["t_id"], References("t", ["id"]), "fk_u_t")]); },
            PrimaryKeyName),

        new("a unique constraint comes", Texts(), Texts(Unique(["a"], "uq_t")), UniqueAdded),
        new("a unique constraint goes", Texts(Unique(["a"], "uq_t")), Texts(), UniqueDropped),
        new("a unique constraint is of other columns", Texts(Unique(["a"], "uq_t")), Texts(Unique(["a", "b"], "uq_t")), UniqueColumns),
        new("a unique constraint gets its columns in another order", Texts(Unique(["a", "b"], "uq_t")), Texts(Unique(["b", "a"], "uq_t")), UniqueColumnOrder),
        new("a unique constraint becomes deferrable", Texts(Unique(["a"], "uq_t")), Texts(Unique(["a"], "uq_t", deferrable: true)), UniqueDeferrable),
        new("a unique constraint is put off", Texts(Unique(["a"], "uq_t", deferrable: true)), Texts(Unique(["a"], "uq_t", deferrable: true, initiallyDeferred: true)), UniqueDeferrable),
        new("a unique constraint carries a column along", Texts(Unique(["a"], "uq_t")), Texts(Unique(["a"], "uq_t", include: ["b"])), UniqueInclude),
        new("a unique constraint without a name comes", Texts(), Texts(Unique(["a", "b"])), UniqueUnnamed, UniqueAdded),
        new("a unique constraint without a name goes", Texts(Unique(["a"])), Texts(), UniqueUnnamed, UniqueDropped),
        new("a unique constraint takes null once", Texts(Unique(["a"], "uq_t")), Texts(Unique(["a"], "uq_t", nullsNotDistinct: true)), NullsNotDistinct) { Since = 15 },
        new("a unique constraint becomes a unique index of its name", Texts(Unique(["a"], "uq_t")), Texts(Index("uq_t", ["a"], unique: true)), UniqueDropped, IndexAdded),
        new("a unique index becomes a unique constraint of its name", Texts(Index("uq_t", ["a"], unique: true)), Texts(Unique(["a"], "uq_t")), UniqueAdded, IndexDropped),
        new(
            "the unique index that a reference stands on becomes a constraint",
            op => { op.CreateTable("t", [Column("a", Integer), Index("uq_t", ["a"], unique: true)]); op.CreateTable("u", [Column("a", Integer)]); op.CreateForeignKey("fk_u", "u", "t", ["a"], ["a"]); },
            op => { op.CreateTable("t", [Column("a", Integer), Unique(["a"], "uq_t")]); op.CreateTable("u", [Column("a", Integer)]); op.CreateForeignKey("fk_u", "u", "t", ["a"], ["a"]); },
            UniqueAdded, IndexDropped),

        new("a reference comes", Two(), Two(Refers()), ForeignKeyAdded),
        new("a reference goes", Two(Refers()), Two(), ForeignKeyDropped),
        new("a reference is of other columns", Two(Refers()), Two(Refers() with { Columns = ["b"], ReferencedColumns = ["a"] }), ForeignKeyColumns),
        new("a reference to itself comes", Keyed("t"), op => op.CreateTable("t", [Id(), Column("up", Integer), PrimaryKey(["id"], "pk_t"), ForeignKey(["up"], References("t", ["id"], onDelete: SetNull), "fk_t_up")]), ForeignKeyAdded, ForeignKeyOnDelete),
        new("a reference on two columns comes", Two(), Two(Refers() with { Columns = ["a", "b"], ReferencedColumns = ["id", "a"] }), ForeignKeyAdded, ForeignKeyColumns),
        Reference("a reference deletes along", key => key with { OnDelete = Cascade }, ForeignKeyOnDelete),
        Reference("a reference refuses", key => key with { OnDelete = Restrict, OnUpdate = Restrict }, ForeignKeyOnDelete, ForeignKeyOnUpdate),
        Reference("a reference follows", key => key with { OnUpdate = Cascade }, ForeignKeyOnUpdate),
        Reference("a reference sets the default", key => key with { OnDelete = SetDefault, OnUpdate = SetNull }, ForeignKeyOnDelete, ForeignKeyOnUpdate),
        Reference("a reference sets one of its columns", key => key with { OnDelete = SetNullOf(["a"]) }, ForeignKeySetsSomeColumns) with { Since = 15 },
        Reference("a reference becomes deferrable", key => key with { Deferrability = Deferrability.InitiallyImmediate }, ForeignKeyDeferrable),
        Reference("a reference is put off", key => key with { Deferrability = Deferrability.InitiallyDeferred }, ForeignKeyDeferrable, ForeignKeyInitially),
        Reference("a reference is of whole rows", key => key with { Columns = ["a", "b"], ReferencedColumns = ["id", "a"], Match = Retort.Schema.ForeignKeyMatch.Full }, ForeignKeyMatchFull),
        Reference("a reference is not looked at for the rows that are there", key => key with { NotValid = true }, ForeignKeyNotValid),
        Reference("a reference gets another name", key => key with { Name = "t_u_fkey" }, ForeignKeyRenamed),
        new("a reference without a name comes", Two(), Two(Refers() with { Name = null }), ForeignKeyAdded),
        Reference("a reference is not enforced", key => key with { NotEnforced = true }, ForeignKeyNotValid) with { Since = 18 },
        new(
            "a primary key without overlaps comes",
            op => { op.CreateExtension("btree_gist"); op.CreateTable("t", [Column("id", Integer, nullable: false), Column("at", DateRange, nullable: false)]); },
            op => { op.CreateExtension("btree_gist"); op.CreateTable("t", [Column("id", Integer, nullable: false), Column("at", DateRange, nullable: false), PrimaryKey(["id", "at"], "pk_t", withoutOverlaps: true)]); },
            PrimaryKeyColumns) { Since = 18 },
    ];

    private static Action<MigrationBuilder> Primary(params string[] columns) => op => op.CreateTable("t", [Id(), Column("a", Integer, nullable: false), PrimaryKey(columns, "pk_t")]);

    private static ForeignKey Refers() => ForeignKey(["a"], References("u", ["id"]), "fk_t_u");

    private static ModelChange Reference(string name, Func<ForeignKey, ForeignKey> becomes, params MatrixRow[] rows) => new(name, Two(Refers()), Two(becomes(Refers())), rows);

    private static Action<MigrationBuilder> Two(params TableElement[] elements) => op =>
    {
        op.CreateTable("u", [Column("id", Integer, nullable: false), Column("a", Integer, unique: true), PrimaryKey(["id"], "pk_u"), Unique(["id", "a"], "uq_u")]);
        op.CreateTable("t", [Column("a", Integer, defaultSql: "0"), Column("b", Integer)]);
        foreach (var key in elements.OfType<ForeignKey>())
        {
            op.CreateForeignKey(
                key.Name, "t", "u", key.Columns, key.ReferencedColumns, onDelete: key.OnDelete, onUpdate: key.OnUpdate, match: key.Match, deferrable: key.Deferrability != Deferrability.NotDeferrable,
                initiallyDeferred: key.Deferrability == Deferrability.InitiallyDeferred, notValid: key.NotValid, notEnforced: key.NotEnforced);
        }
    };
}
