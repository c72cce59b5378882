using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Rules.</summary>
internal sealed class RuleDiff(DiffContext context) : ObjectDiff<RelationPart, RewriteRule>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<RelationPart, RewriteRule> Of(DatabaseSchema schema) => schema.Rules;

    /// <inheritdoc/>
    protected override DatabaseObject What(RelationPart key, RewriteRule value) => new(ObjectKind.Rule, key.Relation) { Part = key.Name };

    /// <inheritdoc/>
    protected override bool IsOther(RewriteRule before, RewriteRule after) =>
        before with { Where = null, Commands = [] } != after with { Where = null, Commands = [] } || !Context.Normal.AreSame(before.Where, after.Where)
        || before.Commands.Count != after.Commands.Count
        || before.Commands.Zip(after.Commands).Any(pair => !Context.Normal.AreSameQuery(after.Table.Rename(after.Name), pair.First, pair.Second));

    /// <inheritdoc/>
    protected override bool StandsOnLost(RewriteRule before) => Context.IsRelationLost(before.Table) || StandsOnOthers(before);

    /// <inheritdoc/>
    /// <remarks>What else it stands on may go earlier.</remarks>
    protected override bool GoesAlong(RewriteRule before) => Context.IsRelationLost(before.Table) && !StandsOnOthers(before);

    /// <inheritdoc/>
    protected override DiffStep Drop(RewriteRule before) => new(Rank.DropRule, new DropRule(before.Name, before.Table) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(RewriteRule after) =>
        [new(Rank.Rule, new CreateRule(after with { Comment = Context.NewComment(new(ObjectKind.Rule, after.Table) { Part = after.Name }) }))];

    private bool StandsOnOthers(RewriteRule before) =>
        before.Commands.Append(before.Where?.Sql).Any(sql => Context.Losses.IsInQuery(sql) || Losses.IsColumnIn(sql, before.Table, Context.Losses.Changed));
}
