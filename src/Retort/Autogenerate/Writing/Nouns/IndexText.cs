using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>Indexes and what they are on.</summary>
internal static class IndexText
{
    public static Code Of(TableIndex index) =>
        AddStorage(new Call(nameof(Ddl.Index)).Add(index.Name).Add(Elements(index.Elements)).Flag("unique", index.IsUnique), index);

    /// <summary>What comes behind uniqueness and, in the builder, the schema.</summary>
    public static Call AddStorage(Call call, TableIndex index) => call
        .Set("method", index.Method)
        .Sql("where", index.Where)
        .List("include", index.Include)
        .Flag("nullsNotDistinct", index.NullsNotDistinct)
        .List("options", index.Options, ColumnText.Option)
        .Set("tablespace", index.Tablespace);

    public static Code Elements(ValueList<IndexElement> elements) => Value.List(elements, Element);

    /// <summary>A plain column is its name.</summary>
    public static Code Element(IndexElement element)
    {
        if (element.Column is { } column)
        {
            return element == new IndexElement(column) ? Value.Of(column) : Complete(new Call(nameof(Ddl.IndexColumn)).Add(column), element);
        }

        return Complete(new Call(nameof(Ddl.IndexExpression)).Add(Value.Text(element.Expression!.Sql)), element);
    }

    private static Call Complete(Call call, IndexElement element) => call
        .Set("opclass", element.OperatorClass)
        .Set("collation", element.Collation)
        .Flag("descending", element.Descending)
        .Set("nullsFirst", element.NullsFirst)
        .List("opclassOptions", element.OperatorClassOptions, ColumnText.Option);
}
