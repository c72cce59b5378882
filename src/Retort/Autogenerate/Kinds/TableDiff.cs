using Retort.Autogenerate.Steps;
using Retort.Autogenerate.Writing;
using Retort.Operations;
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
        (before.PartitionOf is { } whole && Context.IsRelationLost(whole)) || before.Inherits.Any(Context.IsRelationLost) || (before.OfType is { } type && Context.Losses.Types.Contains(type));

    /// <inheritdoc/>
    protected override DiffStep Drop(Table before) => new(Rank.DropTable, new DropTable(before.Name) { Existing = TableCreation.Of(Context.From, before) })
    {
        Remark = Context.To.Tables.ContainsKey(before.Name) ? $"Made anew, since nothing changes how it is divided or what type it is of: the rows of {before.Name} are lost." : null,
    };

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Table after)
    {
        var create = TableCreation.Of(Context.To, after);
        var step = new DiffStep(Rank.CreateTable, create) { Remark = Renamed(after) };

        // Those that its foreign keys refer to are best made before it.
        step.Makes.Words.UnionWith(after.Constraints.Values.OfType<ForeignKey>().Select(key => key.References.Name));
        yield return step;
        foreach (var change in TableSettings.OfNew(after))
        {
            yield return change;
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(Table before, Table after) => TableSettings.Between(before, after);

    private string? Renamed(Table after) => !Context.From.Tables.ContainsKey(after.Name) && _gone.Find(gone => Likeness.AreAlike(gone, after)) is { } gone
        ? $"{gone.Name.Name} goes and {after.Name.Name} with the same columns comes. If it is the same table under a new name, rename it: {MigrationWriter.Write([PublicNames.Strip<Operation>(new RenameTable(gone.Name, after.Name.Name))]).TrimEnd(';')}."
        : null;
}
