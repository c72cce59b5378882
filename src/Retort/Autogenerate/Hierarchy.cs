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
    public IReadOnlyList<QualifiedName> Concerned(Operation join) => [Sides(join).Child, .. Above(Sides(join).Parent)];

    private IEnumerable<QualifiedName> Above(QualifiedName table) =>
        ((Table?[])[From.Tables.GetValueOrDefault(table), To.Tables.GetValueOrDefault(table)]).OfType<Table>().SelectMany(one => one.Parents).Distinct().SelectMany(Above).Prepend(table);

    private static (QualifiedName Child, QualifiedName Parent) Sides(Operation join) => join switch
    {
        AttachPartition attach => (attach.Partition, attach.Table),
        SetInheritance inherit => (inherit.Table, inherit.Parent),
        _ => throw new InvalidOperationException($"{join.GetType().Name} joins nothing."),
    };

    // A check that a parent has, too, has to hold when a table joins it.
    private static DatabaseSchema Before(DatabaseSchema schema, Operation join)
    {
        var child = Sides(join).Child;
        var joined = schema.Tables[child].Constraints;
        return schema.Apply(join.Reverse() ?? join).Change(child, table => table with
        {
            Constraints = new(table.Constraints.Select(pair => pair.Value is Check check && !joined.ContainsKey(pair.Key) ? KeyValuePair.Create(pair.Key, (Constraint)(check with { NotValid = false })) : pair)),
        });
    }
}
