using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Materialized views.</summary>
internal sealed class MaterializedViewDiff(DiffContext context) : ObjectDiff<QualifiedName, MaterializedView>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<QualifiedName, MaterializedView> Of(DatabaseSchema schema) => schema.MaterializedViews;

    /// <inheritdoc/>
    protected override DatabaseObject What(QualifiedName key, MaterializedView value) => new(ObjectKind.MaterializedView, key);

    /// <inheritdoc/>
    protected override bool IsOther(MaterializedView before, MaterializedView after) =>
        !Context.Normal.AreSameQuery(after.Name, before.Query, after.Query) || Context.Normal.AreOtherColumns(before.Columns, after.Columns)
        || before with { Query = "", Columns = [], NoData = false } != after with { Query = "", Columns = [], NoData = false };

    /// <inheritdoc/>
    protected override bool StandsOnLost(MaterializedView before) => Context.Losses.IsInQuery(before.Query);

    /// <inheritdoc/>
    protected override DiffStep Drop(MaterializedView before) => new(Rank.DropView, new DropMaterializedView(before.Name) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(MaterializedView after) =>
    [
        new(Rank.View, new CreateMaterializedView(after with { Comment = Context.NewComment(new(ObjectKind.MaterializedView, after.Name)) }))
        {
            Remark = Context.RemarkOnQuery(after.Name, Context.From.MaterializedViews.GetValueOrDefault(after.Name)?.Query, after.Query),
        },
    ];

    /// <inheritdoc/>
    /// <remarks>Whether it is filled is its rows' business; one that is to be empty is made so.</remarks>
    protected override IEnumerable<DiffStep> Change(MaterializedView before, MaterializedView after) =>
        before.NoData == after.NoData ? [] : [new(Rank.View, new RefreshMaterializedView(after.Name) { NoData = after.NoData })];
}
