using Retort.Schema;
using static Retort.Ddl;
using static Retort.Tests.Autogenerate.Convergence.MatrixRow;
using static Retort.Tests.Autogenerate.Convergence.Parts;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Indexes.</summary>
internal static class IndexChanges
{
    private static readonly TableIndex Plain = new("ix_t", ["a"]);

    /// <summary>The changes.</summary>
    public static IReadOnlyList<ModelChange> All =>
    [
        new("an index comes", Texts(), Texts(Plain), IndexAdded),
        new("an index goes", Texts(Plain), Texts(), IndexDropped),
        Of("an index gets another name", Plain with { Name = "ix_other" }, IndexRenamed),
        Of("an index gets a column", Plain with { Elements = ["a", "b"] }, IndexColumns),
        Of("an index is of another column", Plain with { Elements = ["b"] }, IndexColumns),
        new("an index gets its columns in another order", Texts(Plain with { Elements = ["a", "b"] }), Texts(Plain with { Elements = ["b", "a"] }), IndexColumnOrder),
        Of("an index becomes unique", Plain with { IsUnique = true }, IndexBecomesUnique),
        Of("an index goes down", Plain with { Elements = [IndexColumn("a", descending: true)] }, IndexDescending),
        Of("an index goes down and has nulls last", Plain with { Elements = [IndexColumn("a", descending: true, nullsFirst: false)] }, IndexDescending),
        Of("an index has nulls first", Plain with { Elements = [IndexColumn("a", nullsFirst: true)] }, IndexDescending),
        Of("an index is of lower case", Plain with { Elements = [IndexExpression("lower(a)")] }, IndexOnExpression),
        new("an index comes, of an expression with CASE", Texts(), Texts(Plain with { Elements = [IndexExpression("CASE WHEN id > 0 THEN 1 ELSE 2 END")] }), IndexOnExpression) { Wrong = [WrongEnd.IndexOnCase] },
        new("an index comes, of texts joined", Texts(), Texts(Plain with { Elements = [IndexExpression("a || ' ' || b")] }), IndexOnExpression) { Wrong = [WrongEnd.IndexOnJoinedTexts] },
        new("an index is of another expression", Texts(Plain with { Elements = [IndexExpression("(a || b)")] }), Texts(Plain with { Elements = [IndexExpression("b || a"), "id"] }), IndexOnExpression, IndexColumns),
        new("an index on what JSON has comes", Table(Column("c", Jsonb)), Table(Column("c", Jsonb), Index("ix_t", [IndexExpression("(c ->> 'name')")], where: "c ? 'name'")), IndexOnExpression, IndexPredicate),
        Of("an index gets a predicate", Plain with { Where = new("a <> ''") }, IndexPredicate),
        new("an index gets another predicate", Texts(Plain with { Where = new("a IN ('x', 'y')") }), Texts(Plain with { Where = new("a IS NOT NULL AND id BETWEEN 1 AND 9") }), IndexPredicate),
        Of("an index gets a method", Plain with { Method = "hash" }, IndexByMethod),
        Of("an index gets a method with operators", Plain with { Method = "brin", Elements = [IndexColumn("a", opclass: "text_minmax_ops")], Options = [Option("pages_per_range", 16)] }, IndexByMethod, IndexStorage),
        new("an index of words comes", Table(Column("w", TsVector), Column("tags", Array(Text)), Column("j", Jsonb)), Table(Column("w", TsVector), Column("tags", Array(Text)), Column("j", Jsonb), Index("ix_w", ["w"], method: "gin"), Index("ix_tags", ["tags"], method: "gin", options: [Option("fastupdate", false)]), Index("ix_j", [IndexColumn("j", opclass: "jsonb_path_ops")], method: "gin")), IndexByMethod, IndexOperatorClass),
        Of("an index carries a column along", Plain with { Include = ["b"] }, IndexIncludes),
        new("an index carries others along", Texts(Plain with { Include = ["b"] }), Texts(Plain with { Include = ["id", "b"] }), IndexIncludes),
        Of("an index gets an operator class", Plain with { Elements = [IndexColumn("a", opclass: "text_pattern_ops")] }, IndexOperatorClass),
        Of("an index gets an operator class and a collation", Plain with { Elements = [IndexColumn("a", opclass: "text_pattern_ops", collation: "C", descending: true)] }, IndexOperatorClass, Collations),
        new("an index of similar texts comes, with the extension that it needs", Texts(), op => { op.CreateExtension("pg_trgm"); Texts(Plain with { Method = "gin", Elements = [IndexColumn("a", opclass: "gin_trgm_ops")] })(op); }, IndexOperatorClass, Extensions),
        Of("an index gets storage parameters", Plain with { Options = [Option("fillfactor", 70)] }, IndexStorage),
        new("an index loses storage parameters", Texts(Plain with { Options = [Option("fillfactor", 70), Option("deduplicate_items", false)] }), Texts(Plain with { Options = [Option("fillfactor", 80)] }), IndexStorage),
        new("a unique index takes null once", Texts(Plain with { IsUnique = true }), Texts(Plain with { IsUnique = true, NullsNotDistinct = true }), NullsNotDistinct) { Since = 15 },
        new(
            "the unique index that a reference stands on changes",
            op => { op.CreateTable("t", [Column("a", Integer), Column("b", Integer), Index("uq_t", ["a"], unique: true)]); op.CreateTable("u", [Column("a", Integer)]); op.CreateForeignKey("fk_u", "u", "t", ["a"], ["a"]); },
            op => { op.CreateTable("t", [Column("a", Integer), Column("b", Integer), Index("uq_t", ["a"], unique: true, include: ["b"])]); op.CreateTable("u", [Column("a", Integer)]); op.CreateForeignKey("fk_u", "u", "t", ["a"], ["a"]); },
            IndexIncludes, IndexBecomesUnique),
    ];

    private static ModelChange Of(string name, TableIndex becomes, params MatrixRow[] rows) => new(name, Texts(Plain), Texts(becomes), rows);
}
