using Retort.Autogenerate.Kinds;
using Retort.Autogenerate.Steps;
using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Compares two schemas.</summary>
internal static class SchemaDiff
{
    /// <summary>The operations that make one schema into another.</summary>
    /// <param name="from">What there is.</param>
    /// <param name="to">What is wanted.</param>
    /// <param name="withCasts">Whether casts in expressions count: they do where users wrote both sides, not where a server wrote one.</param>
    public static SchemaChange Between(DatabaseSchema from, DatabaseSchema to, bool withCasts)
    {
        var normal = new SchemaNormal(withCasts);
        var hierarchy = Hierarchy.Of(from, to, normal);
        var context = new DiffContext(hierarchy.From, hierarchy.To, to, normal)
        {
            Joining = hierarchy.Join.OfType<AttachPartition>().Select(join => join.Partition).ToHashSet(),
        };
        var kinds = Kinds(context);
        foreach (var kind in kinds)
        {
            kind.LoseOthers();
        }

        // What falls may take others along, until nothing more does.
        for (var count = -1; context.Losses.Count > 0 && context.Losses.Count != count;)
        {
            count = context.Losses.Count;
            foreach (var kind in kinds)
            {
                kind.LoseDependants();
            }
        }

        List<DiffStep> steps =
        [
            .. hierarchy.Leave.Select(operation => new DiffStep(Rank.Detach, operation)),
            .. kinds.SelectMany(kind => kind.Steps()),
            .. hierarchy.Join.Select(operation => new DiffStep(Rank.Attach, operation) { Joins = hierarchy.Concerned(operation) }),
        ];
        var ordered = Folding.Of(StepOrder.Of([.. steps.Select(StepUses.Fill)]));
        List<RemarkedOperation> proposed = [.. ordered.SelectMany(step => step.Operations.Select((operation, at) => new RemarkedOperation(operation, at == 0 ? step.Remark : null)))];
        var now = proposed.Aggregate(from, (schema, step) => schema.Apply(step.Operation));
        return new([.. proposed, .. AttributeDiff.Of(now, to, normal).Select(operation => new RemarkedOperation(operation))], [.. normal.Unsure.Distinct()]);
    }

    private static IObjectDiff[] Kinds(DiffContext context) =>
    [
        new SchemaNameDiff(context),
        new ExtensionDiff(context),
        new TypeDiff(context),
        new DomainDiff(context),
        new SequenceDiff(context),
        new TableDiff(context),
        new ColumnDiff(context),
        new ConstraintDiff(context),
        new IndexDiff(context),
        new RoutineDiff(context),
        new ViewDiff(context),
        new MaterializedViewDiff(context),
        new TriggerDiff(context),
        new RuleDiff(context),
        new PolicyDiff(context),
        new StatisticsDiff(context),
        new EventTriggerDiff(context),
        new PublicationDiff(context),
    ];
}
