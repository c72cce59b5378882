using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Publications.</summary>
internal sealed class PublicationDiff(DiffContext context) : ObjectDiff<string, Publication>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<string, Publication> Of(DatabaseSchema schema) => schema.Publications;

    /// <inheritdoc/>
    protected override DatabaseObject What(string key, Publication value) => new(ObjectKind.Publication, new(null, key));

    /// <inheritdoc/>
    protected override bool IsOther(Publication before, Publication after) => before with { Tables = [] } != after with { Tables = [] };

    /// <inheritdoc/>
    protected override bool StandsOnLost(Publication before) => false;

    /// <inheritdoc/>
    protected override DiffStep Drop(Publication before) => new(Rank.DropPublication, new DropPublication(before.Name) { Existing = before with { Tables = Alone(before.Tables) } });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create(Publication after) =>
        [new(Rank.Publication, new CreatePublication(after with { Tables = Alone(after.Tables), Comment = Context.NewComment(new(ObjectKind.Publication, new(null, after.Name))) }))];

    /// <inheritdoc/>
    protected override bool AreEqual(string key, Publication before, Publication after) => before == after && Context.Losses.Count == 0;

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change(Publication before, Publication after)
    {
        ValueList<PublishedTable> gone = [.. before.Tables.Where(table => IsLost(table) || after.Tables.All(other => !IsSame(table, other)))];
        ValueList<PublishedTable> added = [.. after.Tables.Where(table => gone.Any(other => other.Table == table.Table) || before.Tables.All(other => other.Table != table.Table))];

        // A table that goes leaves by itself.
        gone = [.. gone.Where(table => !Context.IsRelationLost(table.Table))];
        if (gone.Count > 0)
        {
            yield return new(Rank.DropPublication, DropPublicationTables.Of(after.Name, Alone(gone)));
        }

        if (added.Count > 0)
        {
            yield return new(Rank.Publication, new AddPublicationTables(after.Name, Alone(added)));
        }
    }

    // A column that is published by its name keeps its type meanwhile.
    private bool IsLost(PublishedTable table) =>
        Context.IsRelationLost(table.Table) || table.Columns.Any(column => Context.Losses.Changed.Contains(new(table.Table, column)))
        || (table.Where is { Sql: var sql } && (Context.Losses.IsInExpression(sql) || Losses.IsColumnIn(sql, table.Table, Context.Losses.Changed)));

    // Which tables inherit from one when this is done is not said by what is to be published.
    private ValueList<PublishedTable> Alone(IEnumerable<PublishedTable> tables) => [.. tables.Select(table => table with { Only = Context.IsInherited(table.Table) })];

    private bool IsSame(PublishedTable one, PublishedTable other) => one with { Only = false, Where = null } == other with { Only = false, Where = null } && Context.Normal.AreSame(one.Where, other.Where);
}
