using Retort.Autogenerate.Writing;
using Retort.Compilation;
using Retort.Models;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>What a model asks for beyond what the revisions make.</summary>
/// <param name="Model">The model.</param>
/// <param name="Up">What a revision would have to do.</param>
/// <param name="Down">What undoes it.</param>
/// <param name="Warnings">What is not known, and was left alone.</param>
internal sealed record SchemaComparison(SchemaModel Model, IReadOnlyList<WantedChange> Up, IReadOnlyList<RemarkedOperation> Down, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>Compares; null where there is no model.</summary>
    /// <param name="chain">The revisions, without faults.</param>
    /// <param name="compiler">Compiles them.</param>
    /// <param name="request">Which model.</param>
    /// <exception cref="DiagnosticException">The model has faults: RET4001 and following.</exception>
    public static SchemaComparison? Of(MigrationChain chain, RevisionCompiler compiler, ModelRequest request)
    {
        if (ModelFinder.Find(chain.Assembly, request) is not var (candidate, assembly))
        {
            return null;
        }

        var model = candidate.Read();
        using var places = new SourceFinder(assembly);
        if (model.Faults.Count > 0)
        {
            throw new DiagnosticException([.. model.Faults.Select(fault => Rules.All.First(rule => rule.Code == fault.Code).At(places.Find(fault.Source), fault.Message))]);
        }

        var replayed = ReplayedChain.Of(chain, compiler);
        var (from, renames) = Rename(replayed.Schema, model);
        var (to, alone) = NameFilter.Of(request.Exclude, replayed.Unknown).Apply(from, ModelScope.Complete(model, from));
        var change = SchemaDiff.Between(from, to, withCasts: true);
        List<RemarkedOperation> up = [.. renames.Select(rename => new RemarkedOperation(rename)), .. change.Steps];
        var reached = up.Aggregate(replayed.Schema, (schema, step) => schema.Apply(step.Operation));
        if (up.Count > 0 && SchemaDiff.Between(reached, to, withCasts: true) is { IsEmpty: false } left)
        {
            throw Rules.CannotBecome.Error($"The model {model.Name} asks for what the proposed revision does not reach: {string.Join("; ", left.Operations.Select(OperationWords.Of))}. Write that revision by hand.");
        }

        List<RemarkedOperation> down = up.Count == 0 ? [] : [.. SchemaDiff.Between(reached, from, withCasts: true).Steps, .. Enumerable.Reverse(renames).Select(rename => new RemarkedOperation(rename.Reverse()!))];
        return new(model, [.. up.Select(Short).Select(step => WantedChange.Of(step, model, from, places))], [.. down.Select(Short)], [.. replayed.Unknown.Select(effect => Warning(effect, alone))]);
    }

    /// <summary>A warning for each object that the way up changes, at the place in the model that asks for it. What fills a new column is no change of its own.</summary>
    public IEnumerable<Diagnostic> Findings => Up.Where(change => change.Step.Operation is not ExecuteSql).DistinctBy(change => (object?)OperationWords.ObjectOf(change.Step.Operation) ?? change).Select(change => Rules.RevisionMissing.At(
        change.Place, $"The model {Model.Name} asks for something that no revision does: {OperationWords.Of(change.Step.Operation)}. Write the revision with 'retort revision --autogenerate -m \"what it does\"'."));

    private static (DatabaseSchema Schema, IReadOnlyList<Operation> Renames) Rename(DatabaseSchema schema, SchemaModel model)
    {
        var renames = new List<Operation>();
        foreach (var rename in model.Renames.OrderBy(rename => rename.Object.Kind == ObjectKind.Table ? 0 : 1))
        {
            Operation? operation = rename.Object.Kind == ObjectKind.Table
                ? schema.Tables.ContainsKey(rename.Object.Name.Rename(rename.OldName)) && !schema.Tables.ContainsKey(rename.Object.Name) ? new RenameTable(rename.Object.Name.Rename(rename.OldName), rename.Object.Name.Name) : null
                : schema.Tables.TryGetValue(rename.Object.Name, out var table) && Has(table, rename.OldName) && !Has(table, rename.Object.Part!) ? new RenameColumn(table.Name, rename.OldName, rename.Object.Part!) : null;
            if (operation is not null)
            {
                renames.Add(operation);
                schema = schema.Apply(operation);
            }
        }

        return (schema, renames);
    }

    private static bool Has(Table table, string column) => table.Columns.Any(other => other.Name == column);

    private static RemarkedOperation Short(RemarkedOperation step) => step with { Operation = PublicNames.Strip(step.Operation) };

    private static Diagnostic Warning(UnknownEffect effect, IReadOnlyList<QualifiedName> alone)
    {
        var names = alone.Where(name => effect.Names.Contains(name.Name)).Select(name => name.ToString()).ToList();
        return Rules.EffectUnknown.At(
            effect.Revision.Location,
            $"Revision {effect.Revision.Id} runs '{effect.Statement}', and nothing says what that does to the schema{(names.Count == 0 ? "" : $"; {string.Join(", ", names)} {(names.Count == 1 ? "was" : "were")} not compared")}. Say it with effect:, such as op.Execute(sql, effect: op => op.CreateTable(…)), or effect: _ => {{ }} where it does nothing.");
    }
}
