using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Enums, composite types and ranges.</summary>
internal static class TypeStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateType { Type: EnumType type } => new Call("op.CreateEnum").Add(type.Name.Name).Add(Value.List(type.Values))
            .Set("schema", type.Name.Schema)
            .Text("comment", type.Comment),
        CreateType { Type: CompositeType type } => new Call("op.CreateCompositeType").Add(type.Name.Name).Add(Value.List(type.Attributes, CustomTypeText.Field))
            .Set("schema", type.Name.Schema)
            .Text("comment", type.Comment),
        CreateType { Type: RangeType type } => new Call("op.CreateRangeType").Add(type.Name.Name).Add(TypeText.Of(type.Subtype))
            .Set("schema", type.Name.Schema)
            .Set("operatorClass", type.OperatorClass)
            .Set("collation", type.Collation)
            .Set("canonical", type.Canonical)
            .Set("difference", type.Difference)
            .Set("multirange", type.Multirange)
            .Text("comment", type.Comment),
        DropType drop => new Call(drop.Existing is EnumType ? "op.DropEnum" : "op.DropType").Add(drop.Type.Name)
            .Set("schema", drop.Type.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade),
        _ => OfEnum(operation, withExisting) ?? OfField(operation, withExisting),
    };

    private static Call? OfEnum(Operation operation, bool withExisting) => operation switch
    {
        AddEnumValue add => new Call("op.AddEnumValue").Add(add.Type.Name).Add(add.Value)
            .Set("before", add.Before)
            .Set("after", add.After)
            .Set("schema", add.Type.Schema)
            .Flag("ifNotExists", add.IfNotExists)
            .Existing(withExisting, add.Existing, Value.List, "existingValues")
            .List("columns", withExisting ? add.Columns : [], CustomTypeText.Column),
        RenameEnumValue rename => new Call("op.RenameEnumValue").Add(rename.Type.Name).Add(rename.Value).Add(rename.NewValue).Set("schema", rename.Type.Schema),
        ReplaceEnumValues replace => new Call("op.ReplaceEnum").Add(replace.Type.Name).Add(Value.List(replace.Values)).Add(Value.List(replace.Columns, CustomTypeText.Column))
            .List("mapping", replace.Mapping, CustomTypeText.Mapping)
            .Set("schema", replace.Type.Schema)
            .Existing(withExisting, replace.Existing, Value.List, "existingValues")
            .Text("comment", replace.Comment),
        _ => null,
    };

    private static Call? OfField(Operation operation, bool withExisting) => operation switch
    {
        AddCompositeField add => new Call("op.AddTypeAttribute").Add(add.Type.Name).Add(CustomTypeText.Field(add.Attribute))
            .Set("schema", add.Type.Schema)
            .Flag("cascade", add.Cascade),
        DropCompositeField drop => new Call("op.DropTypeAttribute").Add(drop.Type.Name).Add(drop.Attribute)
            .Set("schema", drop.Type.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade)
            .Existing(withExisting, drop.Existing, CustomTypeText.Field),
        AlterCompositeField alter => new Call("op.AlterTypeAttribute").Add(alter.Type.Name).Add(CustomTypeText.Field(alter.Attribute))
            .Set("schema", alter.Type.Schema)
            .Flag("cascade", alter.Cascade)
            .Existing(withExisting, alter.Existing, CustomTypeText.Field),
        RenameCompositeField rename => new Call("op.RenameTypeAttribute").Add(rename.Type.Name).Add(rename.Attribute).Add(rename.NewName)
            .Set("schema", rename.Type.Schema)
            .Flag("cascade", rename.Cascade),
        _ => null,
    };
}
