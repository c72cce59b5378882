using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Comments on what is there, and owners.</summary>
internal static class CommentStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        SetComment comment => Comment(comment, withExisting),
        SetOwner set => new Call("op.SetOwner").Add(ObjectText.Of(set.Target)).Add(set.Owner).Existing(withExisting, set.Existing, Value.Of),
        _ => null,
    };

    private static Call Comment(SetComment comment, bool withExisting)
    {
        var (kind, name) = (comment.Target.Kind, comment.Target.Name);
        var text = Value.TextOrNull(comment.Text);
        var call = kind switch
        {
            ObjectKind.Table or ObjectKind.ForeignTable or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Index or ObjectKind.Sequence or ObjectKind.Type
                or ObjectKind.Domain or ObjectKind.Statistics => On(kind).Add(name.Name).Add(text).Set("schema", name.Schema),
            ObjectKind.Column => On(kind).Add(name.Name).Add(comment.Target.Part!).Add(text).Set("schema", name.Schema),
            ObjectKind.Constraint or ObjectKind.Trigger or ObjectKind.Policy or ObjectKind.Rule or ObjectKind.DomainConstraint =>
                On(kind).Add(comment.Target.Part!).Add(name.Name).Add(text).Set("schema", name.Schema),
            ObjectKind.Function or ObjectKind.Procedure =>
                On(kind).Add(name.Name).Add(text).Next("arguments", ObjectText.Arguments(comment.Target.Arguments)).Set("schema", name.Schema),
            ObjectKind.Schema or ObjectKind.Extension or ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Role or ObjectKind.Database =>
                On(kind).Add(name.Name).Add(text),
            _ => new Call("op.CommentOn").Add(ObjectText.Of(comment.Target)).Add(text),
        };
        return call.Existing(withExisting, comment.Existing, Value.Text);
    }

    private static Call On(ObjectKind kind) => new($"op.CommentOn{kind}");
}
