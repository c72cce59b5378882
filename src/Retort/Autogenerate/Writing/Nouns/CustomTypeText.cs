using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>The parts of types that a database defines.</summary>
internal static class CustomTypeText
{
    public static Code Field(CompositeField field) =>
        new Call(nameof(Ddl.Field)).Add(field.Name).Add(TypeText.Of(field.Type)).Set("collation", field.Collation);

    public static Code Check(DomainCheck check) => new Call(nameof(Ddl.DomainCheck)).Add(Value.Text(check.Expression.Sql)).Next("name", check.Name);

    /// <summary>A column of an enum. Its default before is part of the change: it says whether there is one to take away.</summary>
    public static Code Column(EnumColumn column) => new Call(nameof(Ddl.EnumColumn)).Add(column.Table.Name).Add(column.Column)
        .Set("schema", column.Table.Schema)
        .Flag("isArray", column.IsArray)
        .Sql("defaultSql", column.Default)
        .Sql("existingDefaultSql", column.ExistingDefault == column.Default ? null : column.ExistingDefault);

    public static Code Mapping(EnumValueMapping mapping) => new Call(nameof(Ddl.MapValue)).Add(mapping.From).Add(mapping.To);
}
