using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Puts foreign keys into the CREATE TABLE of their table where the other one is there by then, and leaves those away that go with their table.</summary>
internal static class Folding
{
    /// <summary>The steps, fewer where possible.</summary>
    public static IReadOnlyList<DiffStep> Of(IReadOnlyList<DiffStep> steps)
    {
        var made = new Dictionary<QualifiedName, int>();
        var gone = new Dictionary<QualifiedName, int>();
        var keysMade = new Dictionary<Slot, int>();
        var logged = steps.SelectMany(step => step.Operations).OfType<SetTableLogged>().Select(change => change.Table).ToHashSet();
        var touched = new Dictionary<QualifiedName, int>();
        var wholes = steps.SelectMany(step => step.Operations).OfType<DropTable>().Where(drop => drop.Existing?.PartitionOf is not null).ToDictionary(drop => drop.Table, drop => drop.Existing!.PartitionOf!);
        for (var at = 0; at < steps.Count; at++)
        {
            foreach (var operation in steps[at].Operations)
            {
                switch (operation)
                {
                    case CreateTable create:
                        made[create.Table] = at;
                        break;
                    case DropTable drop:
                        gone[drop.Table] = at;

                        // A key to a partitioned table is one to each of its partitions.
                        for (var whole = wholes.GetValueOrDefault(drop.Table); whole is not null; whole = wholes.GetValueOrDefault(whole))
                        {
                            touched.TryAdd(whole, at);
                        }

                        break;
                    case AlterColumn { Type: not null } change:
                        touched.TryAdd(change.Table, at);
                        break;
                    case SetTableLogged change:
                        touched.TryAdd(change.Table, at);
                        break;
                    case ReplaceEnumValues change:
                        foreach (var column in change.Columns)
                        {
                            touched.TryAdd(column.Table, at);
                        }

                        break;
                    default:
                        break;
                }
            }

            foreach (var slot in steps[at].Makes.Own.Where(slot => slot.Kind == SlotKind.Key))
            {
                keysMade[slot] = at;
            }

            foreach (var slot in steps[at].Takes.Own.Where(slot => slot.Kind is SlotKind.Key or SlotKind.Relation or SlotKind.Column))
            {
                touched.TryAdd(slot.Name, at);
            }
        }

        var elements = new Dictionary<int, List<TableElement>>();
        var left = new List<int>();
        for (var at = 0; at < steps.Count; at++)
        {
            switch (steps[at].Operations)
            {
                case [AddConstraint { Constraint: ForeignKey { NotValid: false } key } add] when made.TryGetValue(add.Table, out var creation) && !gone.ContainsKey(add.Table) && !logged.Contains(key.References)
                    && keysMade.GetValueOrDefault(new(SlotKind.Key, key.References, ObjectUses.Columns(key.ReferencedColumns)), -1) is var keyAt && (key.References == add.Table ? keyAt == creation : keyAt < creation) && steps[creation].Operations is [CreateTable { PartitionOf: null }]:
                    (elements.TryGetValue(creation, out var list) ? list : elements[creation] = []).Add(key);
                    break;
                case [DropConstraint { Existing: ForeignKey key } drop] when gone.TryGetValue(drop.Table, out var end)
                    && (!touched.TryGetValue(key.References, out var first) || first > end || (key.References == drop.Table && first == end)):
                    break;
                default:
                    left.Add(at);
                    break;
            }
        }

        return [.. left.Select(at => elements.TryGetValue(at, out var more) ? Append(steps[at], more) : steps[at])];
    }

    private static DiffStep Append(DiffStep step, List<TableElement> more)
    {
        var create = (CreateTable)step.Operations[0];
        return new(step.Rank, create with { Elements = [.. create.Elements, .. more] }) { Remark = step.Remark };
    }
}
