using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>
/// Which tables leave a partitioned table or parent, and which join one. Those leave before all else, and have their columns and keys as their own from then
/// on; those join when they have the same columns and keys as the other.
/// </summary>
internal sealed record Hierarchy(IReadOnlyList<Operation> Leave, IReadOnlyList<Operation> Join, DatabaseSchema From, DatabaseSchema To)
{
    /// <summary>Looks at two schemas.</summary>
    public static Hierarchy Of(DatabaseSchema from, DatabaseSchema to, SchemaNormal normal)
    {
        List<Operation> leave = [];
        List<Operation> join = [];
        foreach (var after in to.Tables.Values)
        {
            if (!from.Tables.TryGetValue(after.Name, out var before) || before == after)
            {
                continue;
            }

            if (before.PartitionOf != after.PartitionOf || normal.Of(before.Bound) != normal.Of(after.Bound))
            {
                leave.AddRange(before.PartitionOf is { } old ? [new DetachPartition(old, after.Name) { Existing = before.Bound }] : []);
                join.AddRange(after.PartitionOf is { } whole ? [new AttachPartition(whole, after.Name, after.Bound!)] : []);
            }

            if (before.Inherits != after.Inherits)
            {
                // Their order is that of joining.
                var kept = before.Inherits.Zip(after.Inherits).TakeWhile(pair => pair.First == pair.Second).Count();
                leave.AddRange(before.Inherits.Skip(kept).Select(parent => new SetInheritance(after.Name, parent, Inherits: false)));
                join.AddRange(after.Inherits.Skip(kept).Select(parent => new SetInheritance(after.Name, parent, Inherits: true)));
            }
        }

        return new(
            leave,
            join,
            leave.Aggregate(from, (schema, operation) => schema.Apply(operation)),
            Enumerable.Reverse(join).Aggregate(to, Before));
    }

    /// <summary>The tables of which one joins another: the two, and those that the other one has its columns from.</summary>
    public IReadOnlyList<QualifiedName> Concerned(Operation join) => join is AttachPartition attach ? [attach.Partition, .. Above(attach.Table)] : [((SetInheritance)join).Table, .. Above(((SetInheritance)join).Parent)];

    private IEnumerable<QualifiedName> Above(QualifiedName table) =>
        ((Table?[])[From.Tables.GetValueOrDefault(table), To.Tables.GetValueOrDefault(table)]).OfType<Table>().SelectMany(one => one.Parents).Distinct().SelectMany(Above).Prepend(table);

    // A check that a parent has, too, has to hold when a table joins it.
    private static DatabaseSchema Before(DatabaseSchema schema, Operation join)
    {
        var (before, table) = (schema.Apply(join.Reverse() ?? join), join is AttachPartition attach ? attach.Partition : ((SetInheritance)join).Table);
        var has = schema.Tables[table].Constraints;
        return before.Change(table, left => left with
        {
            Constraints = new(left.Constraints.Select(pair => pair.Value is Check check && !has.ContainsKey(pair.Key) ? KeyValuePair.Create(pair.Key, (Constraint)(check with { NotValid = false })) : pair)),
        });
    }
}
