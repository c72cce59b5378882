using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Views.</summary>
internal sealed class ViewDiff(DiffContext context) : ObjectDiff<QualifiedName, View>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<QualifiedName, View> Of(DatabaseSchema schema) => schema.Views;

    /// <inheritdoc/>
    protected override DatabaseObject What(QualifiedName key, View value) => new(ObjectKind.View, key);

    /// <inheritdoc/>
    protected override bool IsOther(View before, View after) => !Context.Normal.AreSameQuery(after.Name, before.Query, after.Query) || Context.Normal.AreOtherColumns(before.Columns, after.Columns);

    /// <inheritdoc/>
    protected override bool StandsOnLost(View before) => Context.Losses.IsInQuery(before.Query);

    /// <inheritdoc/>
    protected override DiffStep Drop(View before) => new(Rank.DropView, new DropView(before.Name) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(View after) =>
    [
        new(Rank.View, new CreateView(after with { Comment = Context.NewComment(new(ObjectKind.View, after.Name)) }))
        {
            Remark = Context.RemarkOnQuery(after.Name, Context.From.Views.GetValueOrDefault(after.Name)?.Query, after.Query),
        },
    ];

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(View before, View after)
    {
        if ((before.SecurityBarrier, before.SecurityInvoker, before.Check) != (after.SecurityBarrier, after.SecurityInvoker, after.Check))
        {
            yield return new(Rank.View, new SetViewOptions(after.Name)
            {
                SecurityBarrier = before.SecurityBarrier == after.SecurityBarrier ? null : after.SecurityBarrier,
                SecurityInvoker = before.SecurityInvoker == after.SecurityInvoker ? null : after.SecurityInvoker,
                Check = before.Check == after.Check ? null : after.Check,
                Existing = before,
            });
        }
    }
}
