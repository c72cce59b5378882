using Retort.Schema;

namespace Retort.Postgres;

/// <summary>
/// SQL expressions that ask the catalog whether a statement that ran alone has had its effect. None of them fails where the objects are
/// absent. A statement that was cut short has not had its effect: an index that is there but not valid does not count.
/// </summary>
internal static class CatalogQuestions
{
    public static string IsValidIndex(QualifiedName table, string index) =>
        "EXISTS (SELECT FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid "
        + $"WHERE i.indrelid = {Find(table)} AND c.relname = {Literal.Text(index)} AND i.indisvalid)";

    public static string IsGone(QualifiedName relation) => $"{Find(relation)} IS NULL";

    public static string IsDetached(QualifiedName table, QualifiedName partition) =>
        $"NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhparent = {Find(table)} AND inhrelid = {Find(partition)})";

    private static string Find(QualifiedName relation) => $"pg_catalog.to_regclass({Literal.Text(Identifier.Quote(relation))})";
}
