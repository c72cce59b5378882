using Retort.Operations;

namespace Retort.Autogenerate.Steps;

/// <summary>Says of the operations that a diff makes what they make and what they take away. Names are qualified in all of them.</summary>
internal static class StepUses
{
    /// <summary>Fills a step.</summary>
    public static DiffStep Fill(DiffStep step)
    {
        foreach (var operation in step.Operations)
        {
            // What a drop takes away is what its reverse makes.
            if (!Create(step.Makes, operation, isGone: false) && !(operation.Reverse() is { } made && Create(step.Takes, made, isGone: true)))
            {
                ChangeUses.Add(step, operation);
            }
        }

        // What it makes itself it need not wait for.
        step.Makes.Slots.ExceptWith(step.Makes.Own);
        return step;
    }

    private static bool Create(Uses uses, Operation operation, bool isGone)
    {
        switch (operation)
        {
            case CreateSchema create:
                uses.Own.Add(new(SlotKind.Schema, new(null, create.Schema)));
                break;
            case CreateExtension create:
                uses.In(create.Schema);
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
                ObjectUses.Add(uses, create.Routine, isGone);
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
}
