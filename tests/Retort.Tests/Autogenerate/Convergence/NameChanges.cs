using Retort.Schema;
using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Names that have to be quoted, that are too long, and that the server chooses.</summary>
internal static class NameChanges
{
    private const string Odd = "It's \"odd\".Näme";
    private static readonly string Long = new('n', 60);

    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        new("everything has an odd name", Nothing, Named(Odd, Integer), TableAdded),
        new("what has an odd name gets another type", Named(Odd, Integer), Named(Odd, BigInt), IntegerToOthers),
        new("what has an odd name goes", Named(Odd, Integer), Nothing, TableDropped),
        new("everything is a word of SQL", Nothing, Named("select", Integer), TableAdded),
        new("everything is in mixed case", Named("Order", Integer), Named("Order", Text), TableAdded),
        new("names differ in their case only", op => op.CreateTable("T", [Column("Id", Integer), Column("id", Integer)]), op => { op.CreateTable("T", [Column("Id", BigInt), Column("ID", Integer)]); op.CreateTable("t", [Column("id", Integer)]); }, ColumnAdded, ColumnDropped),
        new(
            "names are chosen for what has a long name",
            Nothing,
            op => op.CreateTable(
                Long,
                [Column("id", Serial, nullable: false, primaryKey: true), Column(Long + "abc", Integer, unique: true, check: $"{Long}abc > 0"), Column("parent", Integer, references: References(Long, ["id"])), Column("i", Integer), Check("i > id"), Unique([Long + "abc", "i"])]),
            TableAdded, UniqueUnnamed, CheckUnnamed),
        new("names are chosen for what comes to a table with a long name", op => op.CreateTable(Long, [Column("id", Integer, nullable: false)]), op => op.CreateTable(Long, [Column("id", Integer, nullable: false, primaryKey: true), Column(Long + "abc", Integer, unique: true, check: $"{Long}abc > 0"), Column("parent", Integer, references: References(Long, ["id"]))]), ColumnAdded, UniqueUnnamed, CheckUnnamed),
        new("names are chosen where others have them", op => { op.CreateSequence("t_a_key"); op.CreateTable("t", [Column("a", Integer)]); }, op => { op.CreateSequence("t_a_key"); op.CreateTable("t", [Column("a", Integer, unique: true)]); }, UniqueUnnamed),
        new("a name is as long as it may be", Table(Column("c", Text)), Table(Column("c", Text), Index(new string('i', 63), ["c"]), Check("c <> ''", new string('c', 63))), IndexAdded, CheckAdded),
    ];

    private static Action<MigrationBuilder> Named(string name, SqlType type) => op =>
    {
        op.CreateSchema(name);
        op.CreateEnum($"{name} e", ["it's", "select"], schema: name);
        op.CreateTable(
            name,
            [
                Column("id", Integer, nullable: false, identity: Identity()), Column(name, type, comment: name), Column("e", NamedType($"{name} e", name), defaultSql: $"'it''s'::{Quoted(name)}.{Quoted($"{name} e")}"),
                PrimaryKey(["id"], $"{name} pk"), Unique([name, "id"], $"{name} uq"), Check($"{Quoted(name)} IS NOT NULL", $"{name} ck"), Index($"{name} ix", [name]),
                ForeignKey(["id"], References(name, ["id"], schema: name), $"{name} fk"),
            ],
            schema: name);
        op.CreateView($"{name} v", $"SELECT {Quoted(name)} FROM {Quoted(name)}.{Quoted(name)}", schema: name);
    };

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
