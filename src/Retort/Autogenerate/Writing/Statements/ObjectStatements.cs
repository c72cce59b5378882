using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>New names and schemas of objects that are no tables.</summary>
internal static class ObjectStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        RenameObject rename => Rename(rename),
        SetObjectSchema set => SetSchema(set, withExisting),
        _ => null,
    };

    private static Call Rename(RenameObject rename)
    {
        var (kind, name) = (rename.Target.Kind, rename.Target.Name);
        var call = new Call($"op.Rename{kind}");
        return kind switch
        {
            ObjectKind.Domain or ObjectKind.Statistics or ObjectKind.MaterializedView or ObjectKind.Sequence or ObjectKind.Type or ObjectKind.View =>
                call.Add(name.Name).Add(rename.NewName).Set("schema", name.Schema),
            ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Schema => call.Add(name.Name).Add(rename.NewName),
            ObjectKind.Rule or ObjectKind.Policy or ObjectKind.Trigger => call.Add(rename.Target.Part!).Add(name.Name).Add(rename.NewName).Set("schema", name.Schema),
            ObjectKind.DomainConstraint => call.Add(name.Name).Add(rename.Target.Part!).Add(rename.NewName).Set("schema", name.Schema),
            ObjectKind.Function or ObjectKind.Procedure =>
                call.Add(name.Name).Add(rename.NewName).Next("arguments", ObjectText.Arguments(rename.Target.Arguments)).Set("schema", name.Schema),
            _ => throw Unwritable.Of($"A new name for {rename.Target}"),
        };
    }

    private static Call SetSchema(SetObjectSchema set, bool withExisting)
    {
        var (kind, name) = (set.Target.Kind, set.Target.Name);
        var call = new Call($"op.Set{kind}Schema").Add(name.Name).Add(set.NewSchema);
        return kind switch
        {
            ObjectKind.Domain or ObjectKind.Statistics or ObjectKind.MaterializedView or ObjectKind.Sequence or ObjectKind.Type or ObjectKind.View =>
                call.Set("schema", name.Schema),
            ObjectKind.Function or ObjectKind.Procedure => call.Next("arguments", ObjectText.Arguments(set.Target.Arguments)).Set("schema", name.Schema),
            ObjectKind.Extension => call.Existing(withExisting, set.ExistingSchema, Value.Of, "existingSchema"),
            _ => throw Unwritable.Of($"A new schema for {set.Target}"),
        };
    }
}
