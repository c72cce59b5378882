using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>Says of operations on what stays which names they make anew, take away or stand on.</summary>
internal static class ChangeUses
{
    /// <summary>Adds it to a step.</summary>
    public static void Add(DiffStep step, Operation operation)
    {
        switch (operation)
        {
            case AlterColumn change:
                Column(step, change);
                break;
            case AlterSequence { OwnedBy: var owner, OwnedByNone: var isFree } change:
                if (owner is not null)
                {
                    step.Makes.On(change.Sequence);
                    step.Makes.On(owner.Table);
                    step.Makes.OnColumn(owner.Table, owner.Column);
                }

                if ((owner is not null || isFree) && change.Existing?.OwnedBy is { } was)
                {
                    step.Takes.OnColumn(was.Table, was.Column);
                    step.Takes.On(was.Table);
                }

                break;
            case AddEnumValue change:
                step.Makes.Is(change.Type);
                break;
            case ReplaceEnumValues change:
                step.Makes.Is(change.Type);
                step.Takes.Is(change.Type);
                foreach (var column in change.Columns)
                {
                    step.Remakes(column.Table, column.Column);
                }

                break;
            case AddCompositeField change:
                step.Makes.Is(change.Type);
                step.Makes.On(change.Attribute.Type);
                break;
            case AlterCompositeField change:
                step.Makes.Is(change.Type);
                step.Makes.On(change.Attribute.Type);
                step.Takes.Is(change.Type);
                step.Takes.On(change.Existing?.Type);
                break;
            case DropCompositeField change:
                step.Takes.Is(change.Type);
                step.Takes.On(change.Existing?.Type);
                break;
            case SetDomainDefault change:
                step.Makes.On(change.Domain);
                step.Makes.Says(change.Default);
                step.Takes.Says(change.Existing);
                break;
            case AddDomainConstraint change:
                step.Makes.On(change.Domain);
                step.Makes.Says(change.Check.Expression);
                break;
            case DropDomainConstraint change:
                step.Takes.Says(change.Existing?.Expression);
                break;
            case AlterPolicy change:
                step.Makes.On(change.Table);
                step.Makes.Says(change.Using);
                step.Makes.Says(change.Check);
                step.Takes.Says(change.Existing?.Using);
                step.Takes.Says(change.Existing?.Check);
                break;
            case SetInheritance change when change.Inherits:
                step.Makes.On(change.Table);
                step.Makes.On(change.Parent);
                break;
            case SetInheritance change:
                step.Takes.On(change.Parent);
                break;
            case AttachPartition change:
                step.Makes.Own.Add(new(SlotKind.Place, change.Table));
                step.Makes.On(change.Table);
                step.Makes.On(change.Partition);
                break;
            case DetachPartition change:
                step.Takes.On(change.Table);
                break;
            case SetReplicaIdentity change:
                OnTable(step, change.Table, change.Identity.Index);
                break;
            case SetClusterIndex change:
                OnTable(step, change.Table, change.Index);
                break;
            case SetRowSecurity change:
                step.Makes.On(change.Table);
                break;
            case ForceRowSecurity change:
                step.Makes.On(change.Table);
                break;
            default:
                break;
        }
    }

    private static void OnTable(DiffStep step, QualifiedName table, string? index)
    {
        step.Makes.On(table);
        if (index is not null)
        {
            step.Makes.On(table.Rename(index));
        }
    }

    private static void Column(DiffStep step, AlterColumn change)
    {
        step.Makes.On(change.Table);

        // What is given up is so before the column becomes what it is to be.
        (step.Rank == Rank.Release ? step.Makes.Own : step.Makes.Slots).Add(new(SlotKind.Released, change.Table, change.Column));
        if (change.Type is { } type)
        {
            step.Remakes(change.Table, change.Column);
            step.Makes.On(type);
            step.Makes.Says(change.Using);
            step.Takes.On(change.Existing?.Type);
        }

        if (change.Default is { } value)
        {
            step.Makes.Says(value.Value);
            step.Takes.Says(change.Existing?.Default);
        }

        if (change.AddIdentity is not null)
        {
            step.Makes.Is(RelationReferences.IdentityName(change.Table, change.Column));
        }

        if (change.DropIdentity)
        {
            step.Takes.Is(RelationReferences.IdentityName(change.Table, change.Column));
        }
    }
}
