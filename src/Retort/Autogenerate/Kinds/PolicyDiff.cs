using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Row security policies.</summary>
internal sealed class PolicyDiff(DiffContext context) : ObjectDiff<RelationPart, Policy>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<RelationPart, Policy> Of(DatabaseSchema schema) => schema.Policies;

    /// <inheritdoc/>
    protected override DatabaseObject What(RelationPart key, Policy value) => new(ObjectKind.Policy, key.Relation) { Part = key.Name };

    /// <inheritdoc/>
    /// <remarks>ALTER POLICY changes neither command nor kind, and takes no expression away.</remarks>
    protected override bool IsOther(Policy before, Policy after) =>
        before.Command != after.Command || before.Restrictive != after.Restrictive || (before.Using is not null && after.Using is null) || (before.Check is not null && after.Check is null);

    /// <inheritdoc/>
    protected override bool StandsOnLost(Policy before) => Context.IsRelationLost(before.Table) || StandsOnOthers(before);

    /// <inheritdoc/>
    /// <remarks>What else it stands on may go earlier.</remarks>
    protected override bool GoesAlong(Policy before) => Context.IsRelationLost(before.Table) && !StandsOnOthers(before);

    /// <inheritdoc/>
    protected override DiffStep Drop(Policy before) => new(Rank.DropPolicy, new DropPolicy(before.Name, before.Table) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Policy after) =>
        [new(Rank.Policy, new CreatePolicy(after with { Comment = Context.NewComment(new(ObjectKind.Policy, after.Table) { Part = after.Name }) }))];

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(Policy before, Policy after)
    {
        var change = new AlterPolicy(after.Name, after.Table)
        {
            Roles = before.Roles == after.Roles ? null : after.Roles,
            Using = Context.Normal.AreSame(before.Using, after.Using) ? null : after.Using,
            Check = Context.Normal.AreSame(before.Check, after.Check) ? null : after.Check,
            Existing = before,
        };
        if ((change.Roles, change.Using, change.Check) != (null, null, null))
        {
            yield return new(Rank.Policy, change);
        }
    }

    private bool StandsOnOthers(Policy before) =>
        ((string?[])[before.Using?.Sql, before.Check?.Sql]).Any(sql => Context.Losses.IsInQuery(sql) || Losses.IsColumnIn(sql, before.Table, Context.Losses.Changed));
}
