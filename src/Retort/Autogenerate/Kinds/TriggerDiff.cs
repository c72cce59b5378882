using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Triggers.</summary>
internal sealed class TriggerDiff(DiffContext context) : ObjectDiff<RelationPart, Trigger>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<RelationPart, Trigger> Of(DatabaseSchema schema) => schema.Triggers;

    /// <inheritdoc/>
    protected override DatabaseObject What(RelationPart key, Trigger value) => new(ObjectKind.Trigger, key.Relation) { Part = key.Name };

    /// <inheritdoc/>
    protected override bool IsOther(Trigger before, Trigger after) =>
        before with { When = null } != after with { When = null } || !Context.Normal.AreSame(before.When, after.When);

    /// <inheritdoc/>
    protected override bool StandsOnLost(Trigger before) => Context.IsRelationLost(before.Table) || StandsOnOthers(before);

    /// <inheritdoc/>
    /// <remarks>What else it stands on may go earlier.</remarks>
    protected override bool GoesAlong(Trigger before) => Context.IsRelationLost(before.Table) && !StandsOnOthers(before);

    /// <inheritdoc/>
    protected override DiffStep Drop(Trigger before) => new(Rank.DropTrigger, new DropTrigger(before.Name, before.Table) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Trigger after) =>
        [new(Rank.Trigger, new CreateTrigger(after with { Comment = Context.NewComment(new(ObjectKind.Trigger, after.Table) { Part = after.Name }) }))];

    private bool StandsOnOthers(Trigger before) =>
        Context.Losses.Routines.Contains(before.Function) || (before.ReferencedTable is { } other && Context.IsRelationLost(other))
        || before.UpdateOf.Any(column => Context.Losses.Changed.Contains(new(before.Table, column)))
        || (before.When is { Sql: var sql } && (Context.Losses.IsInExpression(sql) || Losses.IsColumnIn(sql, before.Table, Context.Losses.Changed)));
}
