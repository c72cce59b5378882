using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Functions and procedures.</summary>
internal sealed class RoutineDiff(DiffContext context) : ObjectDiff<RoutineSignature, Routine>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<RoutineSignature, Routine> Of(DatabaseSchema schema) => schema.Routines;

    /// <inheritdoc/>
    protected override DatabaseObject What(RoutineSignature key, Routine value) => ReplayObjects.Of(value);

    /// <inheritdoc/>
    /// <remarks>OR REPLACE changes neither the result nor the names of arguments, and takes no default away.</remarks>
    protected override bool IsOther(Routine before, Routine after) =>
        before.Kind != after.Kind || before.ReturnsSet != after.ReturnsSet || before.Returns != after.Returns || before.ReturnsTable != after.ReturnsTable
        || before.Arguments.Count != after.Arguments.Count
        || before.Arguments.Zip(after.Arguments).Any(pair => pair.First with { Default = null } != pair.Second with { Default = null } || (pair.First.Default is not null && pair.Second.Default is null));

    /// <inheritdoc/>
    protected override bool StandsOnLost(Routine before) =>
        Context.Losses.HasType(before.Returns) || before.Arguments.Concat(before.ReturnsTable ?? []).Any(argument => Context.Losses.HasType(argument.Type) || Context.Losses.IsInExpression(argument.Default?.Sql))
        || Context.Losses.IsInQuery(before.SqlBody);

    /// <inheritdoc/>
    protected override DiffStep Drop(Routine before) => new(Rank.DropRoutine, new DropRoutine(before.Kind, before.Name) { Arguments = before.Signature, Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Routine after) => [new(Rank.Routine, new CreateRoutine(after with { Comment = Context.NewComment(ReplayObjects.Of(after)) }))];

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(Routine before, Routine after) =>
        IsSame(before, after) ? [] : [new(Rank.Routine, new CreateRoutine(after) { OrReplace = true, Existing = before })];

    private bool IsSame(Routine before, Routine after) =>
        before with { SqlBody = null, Arguments = [], Body = null } == after with { SqlBody = null, Arguments = [], Body = null }
        && before.Arguments.Zip(after.Arguments).All(pair => Context.Normal.AreSameDefault(pair.Second.Type, pair.First.Default, pair.Second.Default))
        && before.Body?.ReplaceLineEndings("\n") == after.Body?.ReplaceLineEndings("\n")
        && Context.Normal.AreSameQuery(after.Name, before.SqlBody, after.SqlBody);
}
