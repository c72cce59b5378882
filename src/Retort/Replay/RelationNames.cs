using Retort.Schema;

namespace Retort.Replay;

/// <summary>The names that are taken: tables, views, sequences and indexes share them.</summary>
internal static class RelationNames
{
    /// <summary>Whether a relation has the name.</summary>
    public static bool IsTaken(DatabaseSchema schema, QualifiedName name) =>
        schema.Tables.ContainsKey(name) || schema.Views.ContainsKey(name) || schema.MaterializedViews.ContainsKey(name) || schema.Sequences.ContainsKey(name) || schema.Indexes.ContainsKey(name)
        || schema.Tables.Unsorted.Any(pair => pair.Key.Schema == name.Schema && pair.Value.Constraints.TryGetValue(name.Name, out var constraint) && constraint is PrimaryKey or Unique or Exclude);

    /// <summary>Whether a constraint of a table in the schema has the name.</summary>
    public static bool IsConstraint(DatabaseSchema schema, QualifiedName name) =>
        schema.Tables.Unsorted.Any(pair => pair.Key.Schema == name.Schema && pair.Value.Constraints.ContainsKey(name.Name));
}
