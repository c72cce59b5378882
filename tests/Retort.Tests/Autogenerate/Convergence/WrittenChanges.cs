using Retort.Autogenerate;
using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Schema;
using Retort.Tests.Autogenerate.Writing;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>The revisions of all changes, written in C# and compiled at once.</summary>
internal static class WrittenChanges
{
    private static readonly Lazy<IReadOnlyDictionary<string, (IReadOnlyList<Operation> Up, IReadOnlyList<Operation> Down)>> Compiled = new(Compile);

    /// <summary>Both ways of a change, as its compiled revision records them.</summary>
    public static (IReadOnlyList<Operation> Up, IReadOnlyList<Operation> Down) Of(ModelChange change) => Compiled.Value[change.Name];

    private static Dictionary<string, (IReadOnlyList<Operation> Up, IReadOnlyList<Operation> Down)> Compile()
    {
        var changes = ModelChanges.All.Values.ToList();
        var recorded = WrittenMigrations.Record([.. changes.SelectMany(Write)]);
        return changes.Index().ToDictionary(item => item.Item.Name, item => (recorded[item.Index * 2], recorded[(item.Index * 2) + 1]));
    }

    private static string[] Write(ModelChange change)
    {
        var (from, to) = (DatabaseSchema.Of(change.Before), DatabaseSchema.Of(change.After));
        var up = SchemaDiff.Between(from, to, withCasts: true);
        var reached = up.Operations.Aggregate(from, (schema, operation) => schema.Apply(operation));
        return [Write(up.Steps), Write(SchemaDiff.Between(reached, from, withCasts: true).Steps)];
    }

    private static string Write(IReadOnlyList<RemarkedOperation> steps) => MigrationWriter.Write([.. steps.Select(step => step with { Operation = PublicNames.Strip(step.Operation) })]);
}
