using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>Constraints, and the elements of a table in general.</summary>
internal static class ConstraintText
{
    /// <summary>An element of a table.</summary>
    public static Code Element(TableElement element) => element switch
    {
        Column column => ColumnText.Of(column),
        Constraint constraint => Of(constraint),
        TableIndex index => IndexText.Of(index),
        LikeTable like => new Call(nameof(Ddl.Like)).Add(like.Table.Name)
            .Next("including", like.Including.Count == 0 ? null : Value.List(like.Including, Value.Of))
            .Set("schema", like.Table.Schema),
        _ => throw Unwritable.Of(element.GetType().Name),
    };

    public static Code Of(Constraint constraint) => constraint switch
    {
        PrimaryKey key => PrimaryKey(new Call(nameof(Ddl.PrimaryKey)).Add(Value.List(key.Columns)).Next("name", key.Name), key),
        Unique unique => Unique(new Call(nameof(Ddl.Unique)).Add(Value.List(unique.Columns)).Next("name", unique.Name), unique),
        Check check => NotValid(new Call(nameof(Ddl.Check)).Add(Value.Text(check.Condition.Sql)).Next("name", check.Name).Flag("noInherit", check.NoInherit).Flag("notEnforced", check.NotEnforced), check.NotValid),
        ForeignKey key => NotValid(
            new Call(nameof(Ddl.ForeignKey)).Add(Value.List(key.Columns)).Add(References(key with { NotValid = false }, withName: false)).Next("name", key.Name), key.NotValid),
        Exclude exclude => Exclude(new Call(nameof(Ddl.Exclude)).Add(Value.List(exclude.Elements, With)).Next("name", exclude.Name), exclude),
        _ => throw Unwritable.Of(constraint.GetType().Name),
    };

    /// <summary>What a foreign key refers to, and its rules.</summary>
    public static Code References(ForeignKey key, bool withName)
    {
        var call = new Call(nameof(Ddl.References)).Add(key.References.Name)
            .Next("columns", key.ReferencedColumns.Count == 0 ? null : Value.List(key.ReferencedColumns))
            .Set("schema", key.References.Schema)
            .Set("name", withName ? key.Name : null);
        return NotValid(Flags(Rules(call, key), key), key.NotValid);
    }

    // The rest of each call is the same where it makes a constraint and where it is the builder's own method.

    public static Call PrimaryKey(Call call, PrimaryKey key) =>
        Deferrable(call.List("include", key.Include), key.Deferrability).Flag("withoutOverlaps", key.WithoutOverlaps);

    public static Call Unique(Call call, Unique unique) =>
        Deferrable(call.Flag("nullsNotDistinct", unique.NullsNotDistinct).List("include", unique.Include), unique.Deferrability)
            .Flag("withoutOverlaps", unique.WithoutOverlaps);

    public static Call Rules(Call call, ForeignKey key) => Deferrable(
        call.Set("onDelete", Action(key.OnDelete)).Set("onUpdate", Action(key.OnUpdate)).Choice("match", key.Match),
        key.Deferrability);

    public static Call Flags(Call call, ForeignKey key) => call.Flag("notEnforced", key.NotEnforced).Flag("period", key.Period);

    public static Call Exclude(Call call, Exclude exclude) => Deferrable(
        call.Set("method", exclude.Method == "gist" ? null : exclude.Method).Sql("where", exclude.Where).List("include", exclude.Include),
        exclude.Deferrability);

    public static Call Deferrable(Call call, Deferrability deferrability) =>
        call.Flag("deferrable", deferrability == Deferrability.InitiallyImmediate).Flag("initiallyDeferred", deferrability == Deferrability.InitiallyDeferred);

    public static Code With(ExcludeElement element) => new Call(nameof(Ddl.With)).Add(IndexText.Element(element.Element)).Add(Value.Of(element.Operator));

    private static Code NotValid(Call call, bool notValid) => notValid ? new Made(call, " with").Flag(nameof(Schema.Check.NotValid), true) : call;

    private static Code? Action(ForeignKeyAction action) => action switch
    {
        { Kind: ForeignKeyActionKind.NoAction } => null,
        { Columns.Count: 0 } => new Word($"{action.Kind}"),
        _ => new Call($"{action.Kind}Of").Add(Value.List(action.Columns)),
    };
}
