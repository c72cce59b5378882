using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Postgres;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Sequences. Those of serial columns come and go with these.</summary>
internal sealed class SequenceDiff(DiffContext context) : ObjectDiff<QualifiedName, Sequence>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<QualifiedName, Sequence> Of(DatabaseSchema schema) => schema.Sequences;

    /// <inheritdoc/>
    protected override DatabaseObject What(QualifiedName key, Sequence value) => new(ObjectKind.Sequence, key);

    /// <inheritdoc/>
    protected override bool IsOther(Sequence before, Sequence after) => false;

    /// <inheritdoc/>
    protected override bool StandsOnLost(Sequence before) => IsOwnerLost(before);

    /// <inheritdoc/>
    protected override bool GoesAlong(Sequence before) => IsOwnerLost(before);

    /// <inheritdoc/>
    protected override bool ComesAlong(Sequence after) =>
        after.OwnedBy is { } owner && Context.To.Tables.TryGetValue(owner.Table, out var table) && table.Columns.FirstOrDefault(column => column.Name == owner.Column) is { } column
        && (Context.Before(owner.Table, owner.Column) is null || IsColumnLost(owner)) && TableCreation.Serial(Context.To, owner.Table, column) is not null && after.Name == TableCreation.SequenceOf(owner.Table, column);

    /// <inheritdoc/>
    protected override DiffStep Drop(Sequence before) => new(Rank.DropSequence, new DropSequence(before.Name) { Existing = before });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Sequence after)
    {
        yield return new(Rank.Sequence, new CreateSequence(after with { OwnedBy = null, Comment = Context.NewComment(new(ObjectKind.Sequence, after.Name)) }));
        if (after.OwnedBy is not null)
        {
            yield return new(Rank.SequenceOwner, [.. AsTable(after.Name, after.OwnedBy.Table, null), new AlterSequence(after.Name) { OwnedBy = after.OwnedBy }]);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(Sequence before, Sequence after)
    {
        if (Options(before, after) is { ChangesAnything: true } change)
        {
            var (was, becomes) = (SequenceDefaults.Whole(before.Options, before.Type), SequenceDefaults.Whole(after.Options, after.Type));
            var isApart = SequenceDefaults.AreApart(was, becomes);
            yield return new(
                Rank.Sequence,
                [
                    .. SequenceSpan.Between(was, becomes) is { } span ? [span.Move(after.Name)] : Array.Empty<Operation>(),
                    change with { Restart = isApart },
                ])
            {
                Remark = !isApart ? null : $"What {after.Name} has counted is outside its new limits: it begins again. See that no number comes twice.",
            };
        }

        // As its table is, unless it has another one or none.
        if (before.Unlogged != after.Unlogged && !(after.OwnedBy is { } held && before.OwnedBy?.Table == held.Table))
        {
            yield return new(Rank.TableFlags, new AlterSequence(after.Name) { Unlogged = after.Unlogged, Existing = before });
        }

        if (before.OwnedBy is { } had && had != after.OwnedBy && (after.OwnedBy is null || had.Table != after.OwnedBy.Table || Context.From.Tables[had.Table].Persistence != Context.To.Tables.GetValueOrDefault(had.Table)?.Persistence))
        {
            // Before its table takes it along to be kept otherwise.
            yield return new(Rank.Release, new AlterSequence(after.Name) { OwnedByNone = true, Existing = before });
            before = before with { OwnedBy = null };
        }

        if (before.OwnedBy != after.OwnedBy)
        {
            var owner = Context.From.Of(new(ObjectKind.Sequence, before.Name)).Owner;
            yield return new(Rank.SequenceOwner, [.. after.OwnedBy is { } column && before.OwnedBy is null ? AsTable(after.Name, column.Table, owner) : [], new AlterSequence(after.Name) { OwnedBy = after.OwnedBy, OwnedByNone = after.OwnedBy is null, Existing = before }]);
        }
    }

    // The server asks that both belong to the same role, at this time.
    private IEnumerable<Operation> AsTable(QualifiedName sequence, QualifiedName table, string? owner) =>
        (Context.IsNewTable(table) ? null : Context.From.Of(new(ObjectKind.Table, table)).Owner) is var other && other == owner ? []
            : [new SetOwner(new(ObjectKind.Sequence, sequence), ReplayRoles.Named(Context.From, other)) { Existing = ReplayRoles.Named(Context.From, owner) }];

    private bool IsOwnerLost(Sequence sequence) => sequence.OwnedBy is { } owner && IsColumnLost(owner);

    private bool IsColumnLost(ColumnReference column) => Context.IsRelationLost(column.Table) || Context.Losses.Columns.Contains(column);

    private static AlterSequence Options(Sequence before, Sequence after)
    {
        var (was, becomes) = (SequenceDefaults.Whole(before.Options, before.Type), SequenceDefaults.Whole(after.Options, after.Type));
        return new(after.Name)
        {
            Type = before.Type == after.Type ? null : after.Type ?? Ddl.BigInt,
            Start = was.Start == becomes.Start ? null : becomes.Start,
            Increment = was.Increment == becomes.Increment ? null : becomes.Increment,
            MinValue = was.MinValue == becomes.MinValue ? null : becomes.MinValue,
            MaxValue = was.MaxValue == becomes.MaxValue ? null : becomes.MaxValue,
            Cache = was.Cache == becomes.Cache ? null : becomes.Cache,
            Cycle = was.Cycle == becomes.Cycle ? null : becomes.Cycle,
            Existing = before,
        };
    }
}
