using Retort.Autogenerate.Steps;
using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Tables. Their columns, constraints and indexes are the business of others.</summary>
internal sealed class TableDiff(DiffContext context) : ObjectDiff<QualifiedName, Table>(context)
{
    private readonly List<Table> _gone = [.. context.From.Tables.Values.Where(table => !context.To.Tables.ContainsKey(table.Name))];

    /// <inheritdoc/>
    protected override ValueMap<QualifiedName, Table> Of(DatabaseSchema schema) => schema.Tables;

    /// <inheritdoc/>
    protected override DatabaseObject What(QualifiedName key, Table value) => new(ObjectKind.Table, key);

    /// <inheritdoc/>
    protected override bool IsOther(Table before, Table after) =>
        before.OfType != after.OfType || (before.PartitionBy != after.PartitionBy && Context.Normal.Of(before.PartitionBy) != Context.Normal.Of(after.PartitionBy));

    /// <inheritdoc/>
    protected override bool StandsOnLost(Table before) =>
        (before.PartitionOf is { } whole && Context.IsRelationLost(whole)) || before.Inherits.Any(Context.IsRelationLost) || (before.OfType is { } type && Context.Losses.Types.Contains(type))

        // The type of a column by which rows are divided cannot change.
        || before.PartitionBy?.Key.Any(element => element.Column is { } column ? Context.Losses.Changed.Contains(new(before.Name, column)) : Losses.IsColumnIn(element.Expression?.Sql, before.Name, Context.Losses.Changed)) == true;

    /// <inheritdoc/>
    protected override DiffStep Drop(Table before)
    {
        var step = Removal(before);
        foreach (var sequence in Context.SequencesOf(before.Name))
        {
            step.Takes.Is(sequence);
        }

        foreach (var name in (IEnumerable<QualifiedName>)
            [
                .. before.Constraints.Unsorted.Where(pair => pair.Value is PrimaryKey or Unique or Exclude).Select(pair => before.Name.Rename(pair.Key)),
                .. Context.IndexesOf(before.Name),
            ])
        {
            step.Takes.IsIndex(name);
        }

        StandOnKey(step.Takes, Context.From, before);
        foreach (var statistics in Context.StatisticsOf(before.Name))
        {
            step.Takes.Own.Add(new(SlotKind.Statistics, statistics));
        }

        return step;
    }

    // No column changes its type while rows are divided by it.
    private static void StandOnKey(Uses uses, DatabaseSchema schema, Table table)
    {
        foreach (var key in table.PartitionBy?.Key ?? [])
        {
            foreach (var column in schema.AllColumns(table).Where(column => key.Column == column.Name || (key.Expression is { } expression && ExpressionNames.Has(expression, column.Name))))
            {
                uses.OnColumn(table.Name, column.Name);
            }
        }
    }

    // A key to the whole is one to each partition, which therefore has to leave first.
    private bool IsReferred(QualifiedName table) => Context.IsReferred(table) || (Context.From.Tables.GetValueOrDefault(table)?.PartitionOf is { } whole && IsReferred(whole));

    private bool IsStaying(QualifiedName whole) => !Context.IsRelationLost(whole) || (Context.From.Tables.GetValueOrDefault(whole)?.PartitionOf is { } higher && IsStaying(higher));

    private DiffStep Removal(Table before) => new(
        Rank.DropTable,
        [
            .. before.PartitionOf is { } whole && IsReferred(whole) && IsStaying(whole) ? (Operation[])[new DetachPartition(whole, before.Name) { Existing = before.Bound }] : [],
            new DropTable(before.Name) { Existing = TableCreation.Of(Context.From, before) },
        ])
    {
        Remark = Context.To.Tables.ContainsKey(before.Name) ? $"Made anew, since nothing changes how it is divided or what type it is of: the rows of {before.Name} are lost." : null,
    };

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Table after)
    {
        var create = TableCreation.Of(Context.To, after);
        var step = new DiffStep(Rank.CreateTable, create) { Remark = Renamed(after) };
        StandOnKey(step.Makes, Context.To, after);

        // Those that its foreign keys refer to are best made before it.
        foreach (var key in after.Constraints.Values.OfType<ForeignKey>())
        {
            step.Makes.Said.Add(key.References);
        }

        yield return step;
        foreach (var change in TableSettings.OfNew(after))
        {
            yield return change;
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(Table before, Table after) => TableSettings.Between(Left(before), after);

    /// <inheritdoc/>
    protected override bool AreEqual(QualifiedName key, Table before, Table after) => before == after && Left(before) == before;

    // An index that is made anew has to be named anew.
    private Table Left(Table before) => ((string?[])[before.ReplicaIdentity.Index, before.ClusterIndex]).OfType<string>()
        .Where(name => Context.Losses.Has(new(ObjectKind.Index, before.Name.Rename(name))) || Context.Losses.Has(new(ObjectKind.Constraint, before.Name) { Part = name }))
        .Aggregate(before, IndexReplay.Without);

    private string? Renamed(Table after) => !Context.From.Tables.ContainsKey(after.Name) && _gone.Find(gone => Likeness.AreAlike(gone, after)) is { } gone
        ? $"{gone.Name.Name} goes and {after.Name.Name} with the same columns comes. If it is the same table under a new name, rename it: {MigrationWriter.Write([PublicNames.Strip<Operation>(new RenameTable(gone.Name, after.Name.Name))]).TrimEnd(';')}."
        : null;
}
