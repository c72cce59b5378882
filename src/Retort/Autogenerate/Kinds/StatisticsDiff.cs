using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Extended statistics.</summary>
internal sealed class StatisticsDiff(DiffContext context) : ObjectDiff<QualifiedName, ExtendedStatistics>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<QualifiedName, ExtendedStatistics> Of(DatabaseSchema schema) => schema.Statistics;

    /// <inheritdoc/>
    protected override DatabaseObject What(QualifiedName key, ExtendedStatistics value) => new(ObjectKind.Statistics, key);

    /// <inheritdoc/>
    protected override bool IsOther(ExtendedStatistics before, ExtendedStatistics after) =>
        before with { Expressions = [] } != after with { Expressions = [] } || before.Expressions.Count != after.Expressions.Count
        || before.Expressions.Zip(after.Expressions).Any(pair => !Context.Normal.AreSame(pair.First, pair.Second));

    /// <inheritdoc/>
    protected override bool StandsOnLost(ExtendedStatistics before) =>
        // A change of type makes them anew, without their target.
        (Context.From.Of(new(ObjectKind.Statistics, before.Name)).StatisticsTarget is not null
            && (before.Columns.Any(column => Context.Losses.Changed.Contains(new(before.Table, column))) || before.Expressions.Any(expression => Losses.IsColumnIn(expression.Sql, before.Table, Context.Losses.Changed))))
        || Context.IsRelationLost(before.Table) || before.Columns.Any(column => Context.Losses.Columns.Contains(new(before.Table, column)))
        || before.Expressions.Any(expression => Context.Losses.IsInExpression(expression.Sql) || Losses.IsColumnIn(expression.Sql, before.Table, Context.Losses.Columns) || Losses.IsColumnIn(expression.Sql, before.Table, Context.Losses.Converted));

    /// <inheritdoc/>
    protected override bool GoesAlong(ExtendedStatistics before) => Context.IsRelationLost(before.Table)
        && !before.Expressions.Any(expression => Losses.IsColumnIn(expression.Sql, before.Table, Context.Losses.Changed)) && !before.Expressions.Any(expression => Context.Losses.IsInExpression(expression.Sql));

    /// <inheritdoc/>
    protected override DiffStep Drop(ExtendedStatistics before) => new(Rank.DropStatistics, new DropStatistics(before.Name) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(ExtendedStatistics after) =>
        [new(Rank.Statistics, new CreateStatistics(after with { Comment = Context.NewComment(new(ObjectKind.Statistics, after.Name)) }))];
}
