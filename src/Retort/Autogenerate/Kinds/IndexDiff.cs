using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Indexes that are not behind a constraint.</summary>
internal sealed class IndexDiff(DiffContext context) : ObjectDiff<QualifiedName, RelationIndex>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<QualifiedName, RelationIndex> Of(DatabaseSchema schema) => schema.Indexes;

    /// <inheritdoc/>
    protected override DatabaseObject What(QualifiedName key, RelationIndex value) => new(ObjectKind.Index, key);

    /// <inheritdoc/>
    protected override bool IsOther(RelationIndex before, RelationIndex after) =>
        before.Relation != after.Relation || IsInvalid(Context.From, before) != IsInvalid(Context.To, after) || IsTakenByWhole(after) || Plain(before.Index) != Plain(after.Index)

        // Of an index that is divided like its table nothing is changed in place.
        || (before.Index.Options != after.Index.Options && Context.From.Tables.GetValueOrDefault(before.Relation)?.PartitionBy is not null);

    /// <inheritdoc/>
    protected override bool AreEqual(QualifiedName key, RelationIndex before, RelationIndex after) => before == after && IsInvalid(Context.From, before) == IsInvalid(Context.To, after) && !IsTakenByWhole(after);

    /// <inheritdoc/>
    protected override bool StandsOnLost(RelationIndex before) =>
        Context.IsRelationLost(before.Relation)
        || (Context.To.Indexes.TryGetValue(before.Name, out var after) && after.Relation == before.Relation && IsTakenByWhole(after))

        // A change of type makes it anew, without its targets.
        || (ReplayAttributes.Of(Context.From, new(ObjectKind.Index, before.Name)).ColumnStatistics.Count > 0
            && before.Index.Elements.Any(element => Losses.IsColumnIn(element.Expression?.Sql, before.Relation, Context.Losses.Changed)))
        || before.Index.Include.Concat(before.Index.Elements.Select(element => element.Column).OfType<string>()).Any(column => Context.Losses.Columns.Contains(new(before.Relation, column)))
        || Texts(before.Index).Any(sql => IsLost(before.Relation, sql))
        || IsOfOtherClass(before);

    /// <inheritdoc/>
    protected override bool GoesAlong(RelationIndex before) =>
        Context.IsRelationLost(before.Relation) && !Context.IsNameTaken(before.Name) && !IsOfOtherClass(before)
        && !before.Index.Elements.Any(element => element.Column is { } column && Context.Losses.Converted.Contains(new(before.Relation, column)))
        && !Texts(before.Index).Any(sql => Context.Losses.IsInExpression(sql) || Losses.IsColumnIn(sql, before.Relation, Context.Losses.Changed));

    /// <inheritdoc/>
    protected override void Lose(QualifiedName key, RelationIndex before)
    {
        base.Lose(key, before);
        if (before.Index.IsUnique && before.Index.Where is null)
        {
            Context.Losses.Keys.Add((before.Relation, ObjectUses.Columns(before.Index.Elements.Select(element => element.Column ?? ""))));
        }
    }

    /// <inheritdoc/>
    protected override DiffStep Drop(RelationIndex before) =>
        new(Rank.DropIndex, new DropIndex(before.Name) { Table = before.Relation.Name, Existing = new(before.Relation, before.Index) });

    /// <inheritdoc/>
    protected override bool ComesAlong(RelationIndex after) => Context.IndexComesByJoining(after.Name, after.Relation);

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(RelationIndex after)
    {
        var step = new DiffStep(Rank.Index, new CreateIndex(after.Relation, after.Index) { Only = IsInvalid(Context.To, after) });
        if (IsInvalid(Context.To, after))
        {
            // It waits for those of the partitions, if they are there when it comes.
            step.Makes.Slots.Add(new(SlotKind.Place, after.Relation));
        }

        // The index of a partition that is like one of the whole would become that one's, also when the partition joins.
        for (var whole = Context.WholeOf(after.Relation); whole is not null; whole = Context.WholeOf(whole))
        {
            foreach (var index in Context.NewIndexesOf(whole))
            {
                step.Makes.On(index);
                if (InheritedParts.IsSame(Plain(Context.To.Indexes[index].Index), Plain(after.Index)))
                {
                    step.Makes.Slots.Add(new(SlotKind.Place, whole));
                }
            }
        }

        yield return step;
    }

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(RelationIndex before, RelationIndex after)
    {
        if (OptionChange.Between(before.Index.Options, after.Index.Options) is { } options)
        {
            yield return new(Rank.Index, new AlterIndexOptions(after.Name, options.Set, options.Reset) { Existing = options.Existing });
        }

        if (before.Index.Tablespace != after.Index.Tablespace)
        {
            yield return new(Rank.Index, new SetIndexTablespace(after.Name, after.Index.Tablespace ?? "pg_default") { Existing = before.Index.Tablespace ?? "pg_default" });
        }
    }

    // Of a partitioned table, one that waits for those of the partitions; else one of which building was cut short, which is built anew.
    private static bool IsInvalid(DatabaseSchema schema, RelationIndex index) => ReplayAttributes.Of(schema, new(ObjectKind.Index, index.Name)).IsInvalid;

    // One that is to be the partition's own would become the whole's when that one comes, or the partition joins: it goes, and comes after.
    private bool IsTakenByWhole(RelationIndex index)
    {
        var isJoining = Context.Joining.Contains(index.Relation) && !Context.IndexComesByJoining(index.Name, index.Relation);
        for (var whole = Context.WholeOf(index.Relation); whole is not null; whole = Context.WholeOf(whole))
        {
            if (Context.NewIndexesOf(whole).Any(other => (isJoining || IsNew(other)) && InheritedParts.IsSame(Plain(Context.To.Indexes[other].Index), Plain(index.Index))))
            {
                return true;
            }
        }

        return false;
    }

    // Whether one that is wanted is made by this.
    private bool IsNew(QualifiedName index) => !Context.From.Indexes.TryGetValue(index, out var before) || Context.Losses.Has(new(ObjectKind.Index, index))
        || (!AreEqual(index, before, Context.To.Indexes[index]) && IsOther(before, Context.To.Indexes[index]));

    // An operator class is one for a type.
    private bool IsOfOtherClass(RelationIndex index) => index.Index.Elements.Any(element => element.OperatorClass is not null && element.Column is { } column && Context.Losses.Retyped.Contains(new(index.Relation, column)));

    private bool IsLost(QualifiedName relation, string? sql) =>
        sql is not null && (Context.Losses.IsInExpression(sql) || Losses.IsColumnIn(sql, relation, Context.Losses.Columns) || Losses.IsColumnIn(sql, relation, Context.Losses.Converted));

    private static IEnumerable<string?> Texts(TableIndex index) => index.Elements.Select(element => element.Expression).Append(index.Where).Select(expression => expression?.Sql);

    private TableIndex Plain(TableIndex index) => Context.Normal.Of(index) with { Options = [], Tablespace = null };
}
