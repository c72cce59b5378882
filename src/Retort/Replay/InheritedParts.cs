using Retort.Schema;

namespace Retort.Replay;

/// <summary>What partitions and children have because their parent has it: what was their own before is the parent's from then on.</summary>
internal static class InheritedParts
{
    /// <summary>
    /// Whether the index of a partition is taken for one of the whole. As <c>CompareIndexInfo</c> of PostgreSQL's sources has it, neither directions nor
    /// parameters matter.
    /// </summary>
    public static bool IsSame(TableIndex one, TableIndex other) => Bare(one) == Bare(other);

    /// <summary>
    /// Whether a constraint of a partition or child is taken for one of its parent: a key of the same columns by any name, a check only of the same name, valid
    /// or not.
    /// </summary>
    public static bool IsSame(Constraint one, Constraint other) =>
        (one, other) is (Check check, Check second) ? check with { NotValid = false } == second with { NotValid = false } : one with { Name = null } == other with { Name = null };

    /// <summary>Indexes of a partitioned table, and those that it has as a partition of another one.</summary>
    public static IEnumerable<RelationIndex> IndexesOf(DatabaseSchema schema, QualifiedName table) => schema.Indexes.Where(pair => pair.Value.Relation == table).Select(pair => pair.Value)
        .Concat(schema.Tables.GetValueOrDefault(table)?.PartitionOf is { } higher ? IndexesOf(schema, higher) : []);

    /// <summary>A table gets a constraint, and those below it have it from then on. One that had it gives its own, and those below that one have it already.</summary>
    public static DatabaseSchema Take(DatabaseSchema schema, QualifiedName table, Constraint constraint) =>
        Below(schema, table, constraint is Check { NoInherit: false }).Aggregate(schema, (all, child) => TakeFrom(all, child, constraint) ?? Take(all, child, constraint));

    /// <summary>A partitioned table gets an index, and its partitions have it from then on.</summary>
    public static DatabaseSchema Take(DatabaseSchema schema, QualifiedName table, TableIndex index) =>
        Below(schema, table, withChildren: false).Aggregate(schema, (all, child) => TakeFrom(all, child, index) ?? Take(all, child, index));

    /// <summary>One has a constraint from another from now on, and no longer one like it of its own; null if it had none.</summary>
    public static DatabaseSchema? TakeFrom(DatabaseSchema schema, QualifiedName table, Constraint constraint) =>
        schema.Tables[table].Constraints.Unsorted.Where(pair => IsSame(pair.Value, constraint)).Select(pair => pair.Key).Min(StringComparer.Ordinal) is { } own ? ConstraintReplay.Forget(schema, table, own) : null;

    /// <summary>The same of an index. Of several the server takes the one that came first, which is not known here.</summary>
    public static DatabaseSchema? TakeFrom(DatabaseSchema schema, QualifiedName table, TableIndex index) =>
        schema.Indexes.Unsorted.Where(pair => pair.Value.Relation == table && IsSame(pair.Value.Index, index)).Select(pair => pair.Key).MinBy(name => name.Name, StringComparer.Ordinal) is { } own ? IndexReplay.Forget(schema, own) : null;

    // Most tables have none.
    private static List<QualifiedName> Below(DatabaseSchema schema, QualifiedName table, bool withChildren) =>
        schema.Tables.GetValueOrDefault(table)?.PartitionBy is null && !withChildren ? []
        : [.. schema.Tables.Unsorted.Where(pair => pair.Value.PartitionOf == table || (withChildren && pair.Value.Inherits.Contains(table))).Select(pair => pair.Key).OrderBy(name => name.Schema, StringComparer.Ordinal).ThenBy(name => name.Name, StringComparer.Ordinal)];

    private static TableIndex Bare(TableIndex index) => index with
    {
        Name = "",
        Options = [],
        Tablespace = null,
        Elements = [.. index.Elements.Select(element => element with { Descending = false, NullsFirst = null, OperatorClassOptions = [] })],
    };
}
