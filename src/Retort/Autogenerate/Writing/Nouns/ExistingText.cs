using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>Whole objects as they were, for the builder's <c>existing:</c>.</summary>
internal static class ExistingText
{
    public static Code Of(View view) => new Made(new Call($"new {nameof(View)}").Add(Value.Of(view.Name)).Add(Value.Text(view.Query)))
        .List(nameof(View.Columns), view.Columns)
        .Flag(nameof(View.Recursive), view.Recursive)
        .Flag(nameof(View.SecurityBarrier), view.SecurityBarrier)
        .Flag(nameof(View.SecurityInvoker), view.SecurityInvoker)
        .Choice(nameof(View.Check), view.Check)
        .Text(nameof(View.Comment), view.Comment);

    public static Code Of(Routine routine) => new Made(new Call($"new {nameof(Routine)}").Add(Value.Of(routine.Kind)).Add(Value.Of(routine.Name)))
        .List(nameof(Routine.Arguments), routine.Arguments, RoutineText.Argument)
        .Set(nameof(Routine.Returns), routine.Returns is { } returns ? TypeText.Of(returns) : null)
        .Flag(nameof(Routine.ReturnsSet), routine.ReturnsSet)
        .Set(nameof(Routine.ReturnsTable), routine.ReturnsTable is { } table ? Value.List(table, RoutineText.Argument) : null)
        .Set(nameof(Routine.Language), routine.Language == "sql" ? null : routine.Language)
        .Text(nameof(Routine.Body), routine.Body)
        .Text(nameof(Routine.SqlBody), routine.SqlBody)
        .List(nameof(Routine.Transforms), routine.Transforms, TypeText.Of)
        .Choice(nameof(Routine.Volatility), routine.Volatility)
        .Flag(nameof(Routine.Strict), routine.Strict)
        .Flag(nameof(Routine.Leakproof), routine.Leakproof)
        .Flag(nameof(Routine.SecurityDefiner), routine.SecurityDefiner)
        .Choice(nameof(Routine.Parallel), routine.Parallel)
        .Set(nameof(Routine.Cost), routine.Cost)
        .Set(nameof(Routine.Rows), routine.Rows)
        .Set(nameof(Routine.Support), routine.Support)
        .List(nameof(Routine.Settings), routine.Settings, RoutineText.Setting)
        .Text(nameof(Routine.Comment), routine.Comment);

    public static Code Of(RewriteRule rule) => new Made(
            new Call($"new {nameof(RewriteRule)}").Add(rule.Name).Add(Value.Of(rule.Table)).Add(Value.Of(rule.Event)).Add(Value.List(rule.Commands, Value.Text)))
        .Flag(nameof(RewriteRule.Instead), rule.Instead)
        .Set(nameof(RewriteRule.Where), Sql(rule.Where))
        .Text(nameof(RewriteRule.Comment), rule.Comment);

    public static Code Of(Trigger trigger) => new Made(
            new Call($"new {nameof(Trigger)}").Add(trigger.Name).Add(Value.Of(trigger.Table)).Add(Value.Of(trigger.Timing)).Add(Value.Of(trigger.Events))
                .Add(Value.Of(trigger.Function)))
        .List(nameof(Trigger.UpdateOf), trigger.UpdateOf)
        .Flag(nameof(Trigger.ForEachRow), trigger.ForEachRow)
        .Set(nameof(Trigger.When), Sql(trigger.When))
        .Set(nameof(Trigger.OldTable), trigger.OldTable)
        .Set(nameof(Trigger.NewTable), trigger.NewTable)
        .List(nameof(Trigger.Arguments), trigger.Arguments)
        .Flag(nameof(Trigger.IsConstraint), trigger.IsConstraint)
        .Set(nameof(Trigger.ReferencedTable), trigger.ReferencedTable)
        .Flag(nameof(Trigger.Deferrable), trigger.Deferrable)
        .Flag(nameof(Trigger.InitiallyDeferred), trigger.InitiallyDeferred)
        .Text(nameof(Trigger.Comment), trigger.Comment);

    public static Code Of(Policy policy) => new Made(new Call($"new {nameof(Policy)}").Add(policy.Name).Add(Value.Of(policy.Table)))
        .Flag(nameof(Policy.Restrictive), policy.Restrictive)
        .Choice(nameof(Policy.Command), policy.Command)
        .List(nameof(Policy.Roles), policy.Roles)
        .Set(nameof(Policy.Using), Sql(policy.Using))
        .Set(nameof(Policy.Check), Sql(policy.Check))
        .Text(nameof(Policy.Comment), policy.Comment);

    public static Code Of(Sequence sequence) => new Made(new Call($"new {nameof(Sequence)}").Add(Value.Of(sequence.Name)))
        .Set(nameof(Sequence.Type), sequence.Type is { } type ? TypeText.Of(type) : null)
        .Set(nameof(Sequence.Options), sequence.Options == new SequenceOptions() ? null : Of(sequence.Options))
        .Set(nameof(Sequence.OwnedBy), sequence.OwnedBy is { } owner ? Value.Of(owner) : null)
        .Flag(nameof(Sequence.Unlogged), sequence.Unlogged)
        .Text(nameof(Sequence.Comment), sequence.Comment);

    private static Call Of(SequenceOptions options) => new Call($"new {nameof(SequenceOptions)}")
        .Set(nameof(SequenceOptions.Start), options.Start)
        .Set(nameof(SequenceOptions.Increment), options.Increment)
        .Set(nameof(SequenceOptions.MinValue), options.MinValue)
        .Set(nameof(SequenceOptions.MaxValue), options.MaxValue)
        .Set(nameof(SequenceOptions.Cache), options.Cache)
        .Flag(nameof(SequenceOptions.Cycle), options.Cycle);

    private static Code? Sql(SqlExpression? expression) => expression is null ? null : Value.Sql(expression);
}
