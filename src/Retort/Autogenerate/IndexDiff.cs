using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Which indexes go, come or change.</summary>
internal sealed class IndexDiff(DatabaseSchema from, DatabaseSchema to, SchemaNormal normal)
{
    /// <summary>Takes away those that are gone or other ones; those of a table that goes go with it.</summary>
    public IEnumerable<Operation> Drops() => from.Indexes
        .Where(pair => HasRelation(to, pair.Value.Relation) && (!to.Indexes.TryGetValue(pair.Key, out var after) || IsOther(pair.Value, after)))
        .Select(pair => new DropIndex(pair.Key) { Table = pair.Value.Relation.Name, Existing = new(pair.Value.Relation, pair.Value.Index) });

    /// <summary>Adds those that are new or other ones.</summary>
    public IEnumerable<Operation> Creations() => to.Indexes
        .Where(pair => !from.Indexes.TryGetValue(pair.Key, out var before) || IsOther(before, pair.Value))
        .Select(pair => new CreateIndex(pair.Value.Relation, pair.Value.Index));

    /// <summary>Changes what can be changed of those that stay.</summary>
    public IEnumerable<Operation> Changes()
    {
        foreach (var (name, after) in to.Indexes)
        {
            if (from.Indexes.TryGetValue(name, out var before) && !IsOther(before, after))
            {
                ValueList<StorageOption> set = [.. after.Index.Options.Where(option => !before.Index.Options.Contains(option))];
                ValueList<string> reset = [.. before.Index.Options.Select(option => option.Name).Except(after.Index.Options.Select(option => option.Name), StringComparer.Ordinal)];
                if (set.Count + reset.Count > 0)
                {
                    yield return new AlterIndexOptions(name, set, reset) { Existing = [.. before.Index.Options.Where(option => set.Any(other => other.Name == option.Name) || reset.Contains(option.Name))] };
                }

                if (before.Index.Tablespace != after.Index.Tablespace)
                {
                    yield return new SetIndexTablespace(name, after.Index.Tablespace ?? "pg_default") { Existing = before.Index.Tablespace ?? "pg_default" };
                }
            }
        }
    }

    private bool IsOther(RelationIndex before, RelationIndex after) => before.Relation != after.Relation || Plain(before.Index) != Plain(after.Index);

    private TableIndex Plain(TableIndex index) => normal.Of(index) with { Options = [], Tablespace = null };

    private static bool HasRelation(DatabaseSchema schema, QualifiedName name) => schema.Tables.ContainsKey(name) || schema.MaterializedViews.ContainsKey(name);
}
