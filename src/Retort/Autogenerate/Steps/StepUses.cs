using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>Says of the operations that a diff makes what they make and what they take away. Names are qualified in all of them.</summary>
internal static class StepUses
{
    /// <summary>Fills a step.</summary>
    public static DiffStep Fill(DiffStep step)
    {
        foreach (var operation in step.Operations)
        {
            if (!Create(step.Makes, operation) && !Drop(step.Takes, operation))
            {
                Change(step, operation);
            }
        }

        // What it makes itself it need not wait for.
        step.Makes.Slots.ExceptWith(step.Makes.Own);
        return step;
    }

    private static bool Create(Uses uses, Operation operation)
    {
        switch (operation)
        {
            case CreateSchema create:
                uses.Own.Add(new(SlotKind.Schema, new(null, create.Schema)));
                break;
            case CreateExtension create:
                uses.In(new(create.Schema, ""));
                break;
            case CreateType create:
                ObjectUses.Add(uses, create.Type);
                break;
            case CreateDomain create:
                ObjectUses.Add(uses, create.Domain);
                break;
            case CreateSequence create:
                ObjectUses.Add(uses, create.Sequence);
                break;
            case CreateTable create:
                ObjectUses.Add(uses, create);
                break;
            case AddColumn add:
                ObjectUses.Add(uses, add.Table, add.Column);
                break;
            case AddConstraint add:
                ObjectUses.Add(uses, add.Table, add.Constraint);
                break;
            case CreateIndex create:
                ObjectUses.Add(uses, create.Table, create.Index);
                break;
            case CreateView create:
                ObjectUses.AddView(uses, create.View.Name, create.View.Query);
                break;
            case CreateMaterializedView create:
                ObjectUses.AddView(uses, create.View.Name, create.View.Query);
                break;
            case CreateRoutine create:
                ObjectUses.Add(uses, create.Routine, isGone: false);
                break;
            case CreateTrigger create:
                ObjectUses.Add(uses, create.Trigger);
                break;
            case CreateRule create:
                ObjectUses.Add(uses, create.Rule);
                break;
            case CreatePolicy create:
                ObjectUses.Add(uses, create.Policy);
                break;
            case CreateStatistics create:
                ObjectUses.Add(uses, create.Statistics);
                break;
            case CreateEventTrigger create:
                uses.Calls(create.Trigger.Function);
                break;
            case CreatePublication create:
                ObjectUses.Add(uses, create.Publication.Tables);
                uses.Slots.UnionWith(create.Publication.Schemas.Select(schema => new Slot(SlotKind.Schema, new(null, schema))));
                break;
            case AddPublicationTables add:
                ObjectUses.Add(uses, add.Tables);
                break;
            default:
                return false;
        }

        return true;
    }

    private static bool Drop(Uses uses, Operation operation)
    {
        switch (operation)
        {
            case DropSchema drop:
                uses.Own.Add(new(SlotKind.Schema, new(null, drop.Schema)));
                break;
            case DropExtension drop:
                uses.In(new(drop.Existing?.Schema, ""));
                break;
            case DropType drop:
                ObjectUses.Add(uses, drop.Existing!);
                break;
            case DropDomain drop:
                ObjectUses.Add(uses, drop.Existing!);
                break;
            case DropSequence drop:
                ObjectUses.Add(uses, drop.Existing!);
                break;
            case DropTable drop:
                ObjectUses.Add(uses, drop.Existing!);
                break;
            case DropColumn drop:
                ObjectUses.Add(uses, drop.Table, drop.Existing!);
                break;
            case DropConstraint drop:
                ObjectUses.Add(uses, drop.Table, drop.Existing!);
                break;
            case DropIndex drop:
                ObjectUses.Add(uses, drop.Existing!.Table, drop.Existing.Index);
                break;
            case DropView drop:
                ObjectUses.AddView(uses, drop.View, drop.Existing!.Query);
                break;
            case DropMaterializedView drop:
                ObjectUses.AddView(uses, drop.View, drop.Existing!.Query);
                break;
            case DropRoutine drop:
                ObjectUses.Add(uses, drop.Existing!, isGone: true);
                break;
            case DropTrigger drop:
                ObjectUses.Add(uses, drop.Existing!);
                break;
            case DropRule drop:
                ObjectUses.Add(uses, drop.Existing!);
                break;
            case DropPolicy drop:
                ObjectUses.Add(uses, drop.Existing!);
                break;
            case DropStatistics drop:
                ObjectUses.Add(uses, drop.Existing!);
                break;
            case DropEventTrigger drop:
                uses.Calls(drop.Existing!.Function);
                break;
            case DropPublication drop:
                ObjectUses.Add(uses, drop.Existing!.Tables);
                uses.Slots.UnionWith(drop.Existing.Schemas.Select(schema => new Slot(SlotKind.Schema, new(null, schema))));
                break;
            case DropPublicationTables drop:
                ObjectUses.Add(uses, drop.Existing!);
                break;
            default:
                return false;
        }

        return true;
    }

    private static void Change(DiffStep step, Operation operation)
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
                    step.Takes.Own.Add(new(SlotKind.Column, column.Table, column.Column));
                    step.Makes.Own.Add(new(SlotKind.Column, column.Table, column.Column));
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
                OnTable(step, change.Table, index: null);
                break;
            case ForceRowSecurity change:
                OnTable(step, change.Table, index: null);
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
        var slot = new Slot(SlotKind.Column, change.Table, change.Column);
        step.Makes.On(change.Table);


        // What is given up is so before the column becomes what it is to be.
        (step.Rank == Rank.Release ? step.Makes.Own : step.Makes.Slots).Add(new(SlotKind.Released, change.Table, change.Column));
        if (change.Type is { } type)
        {
            step.Makes.Own.Add(slot);
            step.Takes.Own.Add(slot);
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
