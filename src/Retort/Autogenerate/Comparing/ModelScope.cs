using Retort.Models;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>Gives a model what it says nothing of: that stays as the revisions have it.</summary>
internal sealed class ModelScope(SchemaModel model, DatabaseSchema present)
{
    private readonly DatabaseSchema _to = model.Schema;

    /// <summary>The schema that is wanted, whole.</summary>
    public static DatabaseSchema Complete(SchemaModel model, DatabaseSchema present) => model.Parts == ModelParts.All ? model.Schema : new ModelScope(model, present).Complete();

    private DatabaseSchema Complete()
    {
        var tables = Tables();
        var kept = present.Tables.Values.Where(table => table.PartitionOf is not null && !_to.Tables.ContainsKey(table.Name) && Root(table) is { } root && tables.ContainsKey(root)).ToList();
        tables = kept.Aggregate(tables, (all, table) => all.With(table.Name, table));
        var completed = present with
        {
            Schemas = [.. present.Schemas.Union(_to.Schemas).Order(StringComparer.Ordinal)],
            Tables = tables,
            Indexes = Has(ModelParts.Tables) ? Indexes(tables) : present.Indexes,
            Types = Types(),
            Sequences = Sequences(),
            Extensions = Has(ModelParts.Extensions) ? _to.Extensions : present.Extensions,
        };
        completed = completed with
        {
            Triggers = completed.Triggers.Without((part, _) => IsGone(part.Relation)),
            Rules = completed.Rules.Without((part, _) => IsGone(part.Relation)),
            Policies = completed.Policies.Without((part, _) => IsGone(part.Relation)),
            Statistics = completed.Statistics.Without((_, statistics) => IsGone(statistics.Table)),
            Publications = completed.Publications.Replace(
                publication => publication.Tables.Any(table => IsGone(table.Table)),
                publication => publication with { Tables = [.. publication.Tables.Where(table => !IsGone(table.Table))] },
                publication => publication.Name),
        };
        return completed with { Attributes = Attributes(completed) };

        bool IsGone(QualifiedName name) => present.Tables.ContainsKey(name) && !tables.ContainsKey(name);
    }

    private bool Has(ModelParts part) => model.Parts.HasFlag(part);

    private QualifiedName? Root(Table table) => table.PartitionOf is not { } whole ? table.Name : present.Tables.TryGetValue(whole, out var parent) ? Root(parent) : null;

    private ValueMap<QualifiedName, Table> Tables() => !Has(ModelParts.Tables) ? present.Tables : new(_to.Tables.Values.Select(table => KeyValuePair.Create(table.Name, Table(table))));

    // How rows are kept, divided and guarded is not what these models speak of, unless they do.
    private Table Table(Table wanted)
    {
        if (!present.Tables.TryGetValue(wanted.Name, out var had))
        {
            return wanted;
        }

        return wanted with
        {
            Columns = [.. wanted.Columns.Select(column => Column(column, had.Columns.FirstOrDefault(other => other.Name == column.Name)))],
            Constraints = had.Constraints.Unsorted.Where(pair => !wanted.Constraints.ContainsKey(pair.Key) && !IsSpokenOf(pair.Value)).Aggregate(wanted.Constraints, (all, pair) => all.With(pair.Key, pair.Value)),
            PartitionBy = wanted.PartitionBy ?? had.PartitionBy,
            PartitionOf = wanted.PartitionOf ?? had.PartitionOf,
            Bound = wanted.Bound ?? had.Bound,
            Inherits = wanted.Inherits.Count > 0 ? wanted.Inherits : had.Inherits,
            OfType = wanted.OfType ?? had.OfType,
            AccessMethod = wanted.AccessMethod ?? had.AccessMethod,
            Options = wanted.Options.Count > 0 ? wanted.Options : had.Options,
            Tablespace = wanted.Tablespace ?? had.Tablespace,
            ReplicaIdentity = had.ReplicaIdentity,
            RowSecurity = had.RowSecurity,
            ForceRowSecurity = had.ForceRowSecurity,
            ClusterIndex = had.ClusterIndex,
        };
    }

    private static Column Column(Column wanted, Column? had) => had is null || wanted.Type != had.Type ? wanted : wanted with
    {
        Storage = wanted.Storage ?? had.Storage,
        Compression = wanted.Compression ?? had.Compression,
        Statistics = wanted.Statistics ?? had.Statistics,
        Options = wanted.Options.Count > 0 ? wanted.Options : had.Options,
    };

    private bool IsSpokenOf(Constraint constraint) => constraint switch
    {
        Check => Has(ModelParts.Checks),
        Exclude => false,
        _ => true,
    };

    // Those of materialized views and partitions are not the model's.
    private ValueMap<QualifiedName, RelationIndex> Indexes(ValueMap<QualifiedName, Table> tables) => present.Indexes.Unsorted
        .Where(pair => present.MaterializedViews.ContainsKey(pair.Value.Relation) || (tables.ContainsKey(pair.Value.Relation) && !_to.Tables.ContainsKey(pair.Value.Relation)))
        .Aggregate(_to.Indexes, (all, pair) => all.With(pair.Key, pair.Value));

    private ValueMap<QualifiedName, CustomType> Types()
    {
        var others = present.Types.Unsorted.Where(pair => pair.Value is EnumType ? !Has(ModelParts.Enums) : pair.Value is not RangeType || !Has(ModelParts.Ranges));
        return others.Where(pair => !_to.Types.ContainsKey(pair.Key)).Aggregate(_to.Types, (all, pair) => all.With(pair.Key, pair.Value));
    }

    private ValueMap<QualifiedName, Sequence> Sequences() => present.Sequences.Unsorted
        .Where(pair => !_to.Sequences.ContainsKey(pair.Key) && (pair.Value.OwnedBy is null ? !Has(ModelParts.Sequences) : !Has(ModelParts.Tables)))
        .Aggregate(_to.Sequences, (all, pair) => all.With(pair.Key, pair.Value));

    private ValueMap<DatabaseObject, ObjectAttributes> Attributes(DatabaseSchema completed)
    {
        var all = present.Attributes.Without((what, _) => ReplayObjects.Find(completed, what) is null);
        foreach (var what in present.Attributes.Keys.Union(_to.Attributes.Keys).Where(what => ReplayObjects.Find(completed, what) is not null))
        {
            var (had, wanted) = (present.Attributes.GetValueOrDefault(what, ObjectAttributes.None), _to.Attributes.GetValueOrDefault(what, ObjectAttributes.None));
            var isSpokenOf = what.Kind is ObjectKind.Table or ObjectKind.Column && Has(ModelParts.Comments) && _to.Tables.ContainsKey(what.Name);
            var whole = had with { Comment = isSpokenOf ? wanted.Comment : had.Comment ?? wanted.Comment };
            all = whole == ObjectAttributes.None ? all.Without(what) : all.With(what, whole);
        }

        return all;
    }
}
