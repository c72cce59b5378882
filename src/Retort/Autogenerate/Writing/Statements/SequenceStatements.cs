using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Sequences.</summary>
internal static class SequenceStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateSequence create => Create(create),
        AlterSequence alter => Alter(alter, withExisting),
        DropSequence drop => new Call("op.DropSequence").Add(drop.Sequence.Name)
            .Set("schema", drop.Sequence.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade),
        SetSequenceValue set => new Call("op.SetSequenceValue").Add(set.Sequence.Name).Add(Value.Of(set.Value))
            .Flag("isCalled", set.IsCalled, standard: true)
            .Set("schema", set.Sequence.Schema),
        _ => null,
    };

    private static Call Create(CreateSequence create)
    {
        var (sequence, options) = (create.Sequence, create.Sequence.Options);
        return new Call("op.CreateSequence").Add(sequence.Name.Name)
            .Set("schema", sequence.Name.Schema)
            .Set("type", sequence.Type is { } type ? TypeText.Of(type) : null)
            .Set("start", options.Start)
            .Set("increment", options.Increment)
            .Set("minValue", options.MinValue)
            .Set("maxValue", options.MaxValue)
            .Set("cache", options.Cache)
            .Flag("cycle", options.Cycle)
            .Set("ownedBy", sequence.OwnedBy is { } owner ? Value.Of(owner) : null)
            .Flag("unlogged", sequence.Unlogged)
            .Flag("ifNotExists", create.IfNotExists)
            .Text("comment", sequence.Comment);
    }

    private static Call Alter(AlterSequence alter, bool withExisting) => new Call("op.AlterSequence").Add(alter.Sequence.Name)
        .Set("schema", alter.Sequence.Schema)
        .Set("type", alter.Type is { } type ? TypeText.Of(type) : null)
        .Set("start", alter.Start)
        .Set("increment", alter.Increment)
        .Set("minValue", alter.MinValue)
        .Set("maxValue", alter.MaxValue)
        .Flag("noMinValue", alter.NoMinValue)
        .Flag("noMaxValue", alter.NoMaxValue)
        .Set("cache", alter.Cache)
        .Set("cycle", alter.Cycle)
        .Flag("restart", alter.Restart)
        .Set("restartWith", alter.RestartWith)
        .Set("ownedBy", alter.OwnedBy is { } owner ? Value.Of(owner) : null)
        .Flag("ownedByNone", alter.OwnedByNone)
        .Set("unlogged", alter.Unlogged)
        .Flag("ifExists", alter.IfExists)
        .Existing(withExisting, alter.Existing, ExistingText.Of);
}
