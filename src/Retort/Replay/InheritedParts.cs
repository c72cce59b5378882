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

    /// <summary>Whether a constraint of a partition or child is taken for one of its parent: a key of the same columns by any name, a check only of the same name. What is not valid yet joins nothing, and is no other for that.</summary>
    public static bool IsSame(Constraint one, Constraint other) =>
        (one, other) is (Check check, Check second) ? check with { NotValid = false } == second with { NotValid = false } : one with { Name = null } == other with { Name = null };

    /// <summary>Indexes of a partitioned table, and those that it has as a partition of another one.</summary>
    public static IEnumerable<RelationIndex> IndexesOf(DatabaseSchema schema, QualifiedName table) => schema.Indexes.Where(pair => pair.Value.Relation == table).Select(pair => pair.Value)
        .Concat(schema.Tables.GetValueOrDefault(table)?.PartitionOf is { } higher ? IndexesOf(schema, higher) : []);

    /// <summary>A table has a constraint, and therefore those below it have.</summary>
    public static DatabaseSchema Take(DatabaseSchema schema, QualifiedName table, Constraint constraint)
    {
        foreach (var child in schema.Tables.Unsorted.Select(pair => pair.Value).Where(child => child.PartitionOf == table || (constraint is Check { NoInherit: false } && child.Inherits.Contains(table))).ToList())
        {
            foreach (var own in child.Constraints.Unsorted.Where(pair => IsSame(pair.Value, constraint)).Select(pair => pair.Key).ToList())
            {
                schema = ConstraintReplay.Forget(schema, child.Name, own);
            }

            schema = Take(schema, child.Name, constraint);
        }

        return schema;
    }

    /// <summary>A partitioned table has an index, and therefore its partitions have.</summary>
    public static DatabaseSchema Take(DatabaseSchema schema, QualifiedName table, TableIndex index)
    {
        foreach (var child in schema.Tables.Unsorted.Select(pair => pair.Value).Where(child => child.PartitionOf == table).ToList())
        {
            // Of several the server takes the one that came first, which is not known here.
            schema = schema.Indexes.Where(pair => pair.Value.Relation == child.Name && IsSame(pair.Value.Index, index)).Select(pair => pair.Key).Take(1).ToList() is [var own] ? IndexReplay.Forget(schema, own) : schema;
            schema = Take(schema, child.Name, index);
        }

        return schema;
    }

    private static TableIndex Bare(TableIndex index) => index with
    {
        Name = "",
        Options = [],
        Tablespace = null,
        Elements = [.. index.Elements.Select(element => element with { Descending = false, NullsFirst = null, OperatorClassOptions = [] })],
    };
}
