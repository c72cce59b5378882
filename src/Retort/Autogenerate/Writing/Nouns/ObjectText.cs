using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>Objects of any kind, as grants, owners and comments name them.</summary>
internal static class ObjectText
{
    public static Code Of(DatabaseObject target) => target.Kind switch
    {
        ObjectKind.Function or ObjectKind.Procedure => new Call($"On{target.Kind}").Add(target.Name.Name)
            .Next("arguments", Arguments(target.Arguments))
            .Set("schema", target.Name.Schema),
        ObjectKind.Table or ObjectKind.ForeignTable or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Sequence or ObjectKind.Type or ObjectKind.Domain
            or ObjectKind.Statistics => new Call($"On{target.Kind}").Add(target.Name.Name).Set("schema", target.Name.Schema),
        ObjectKind.Schema or ObjectKind.Database or ObjectKind.Publication or ObjectKind.EventTrigger or ObjectKind.Language or ObjectKind.ForeignDataWrapper
            or ObjectKind.ForeignServer => new Call($"On{target.Kind}").Add(target.Name.Name),
        _ => new Made(new Call($"new {nameof(DatabaseObject)}").Add(Value.Of(target.Kind)).Add(Value.Of(target.Name)))
            .Set(nameof(DatabaseObject.Part), target.Part)
            .Set(nameof(DatabaseObject.Arguments), Arguments(target.Arguments)),
    };

    /// <summary>The types of a routine's arguments; none at all where they are not said.</summary>
    public static Code? Arguments(ValueList<SqlType>? types) => types is null ? null : Value.List(types, TypeText.Of);
}
