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
/// <param name="Possible">What may only have a new name.</param>
internal sealed record SchemaComparison(SchemaModel Model, IReadOnlyList<WantedChange> Up, IReadOnlyList<RemarkedOperation> Down, IReadOnlyList<Diagnostic> Warnings, IReadOnlyList<NameChange> Possible)
{
    /// <summary>Compares a model with what the revisions make of an empty database, in memory; null where there is no model.</summary>
    /// <param name="chain">The revisions, without faults.</param>
    /// <param name="compiler">Compiles them.</param>
    /// <param name="request">Which model.</param>
    /// <exception cref="DiagnosticException">The model has faults: RET4001 and following.</exception>
    public static SchemaComparison? Of(MigrationChain chain, RevisionCompiler compiler, ModelRequest request)
    {
        using var found = FoundModel.Of(chain, request);
        if (found is null)
        {
            return null;
        }

        var replayed = ReplayedChain.Of(chain, compiler);
        var pair = found.With(replayed.Schema, replayed.Unknown);
        return Of(found, pair, [.. replayed.Unknown.Select(effect => Warning(effect, pair.LeftAlone))]);
    }

    /// <summary>Compares two schemas.</summary>
    /// <param name="found">The model that one of them was made from.</param>
    /// <param name="pair">The two.</param>
    /// <param name="warnings">What is not known.</param>
    /// <param name="withCasts">Whether casts in expressions count: not where a server wrote one side.</param>
    /// <exception cref="DiagnosticException">RET4035.</exception>
    public static SchemaComparison Of(FoundModel found, SchemaPair pair, IReadOnlyList<Diagnostic> warnings, bool withCasts = true)
    {
        var change = SchemaDiff.Between(pair.From, pair.To, withCasts);
        var reached = change.Operations.Aggregate(pair.From, (schema, operation) => schema.Apply(operation));
        if (!change.IsEmpty && SchemaDiff.Between(reached, pair.To, withCasts) is { IsEmpty: false } left)
        {
            throw Rules.CannotBecome.Error($"The model {found.Model.Name} asks for what the proposed revision does not reach: {string.Join("; ", left.Operations.Select(OperationWords.Of))}. Write that revision by hand.");
        }

        List<RemarkedOperation> up = [.. pair.Renames.Select(rename => new RemarkedOperation(rename)), .. change.Steps];
        List<RemarkedOperation> down = [.. change.IsEmpty ? [] : SchemaDiff.Between(reached, pair.From, withCasts).Steps, .. pair.Renames.Reverse().Select(rename => new RemarkedOperation(rename.Reverse()!))];
        return new(found.Model, [.. up.Select(Short).Select(step => WantedChange.Of(step, found.Model, pair.From, found.Places))], [.. down.Select(Short)], warnings, NameChange.Possible(pair));
    }

    /// <summary>A warning for each object that the way up changes, at the place in the model that asks for it. What fills a new column is no change of its own.</summary>
    public IEnumerable<Diagnostic> Findings => Up.Where(change => change.Step.Operation is not ExecuteSql).DistinctBy(change => (object?)OperationWords.ObjectOf(change.Step.Operation) ?? change).Select(change => Rules.RevisionMissing.At(
        change.Place, $"The model {Model.Name} asks for something that no revision does: {OperationWords.Of(change.Step.Operation)}. Write the revision with 'retort revision --autogenerate -m \"what it does\"'."));

    private static RemarkedOperation Short(RemarkedOperation step) => step with { Operation = PublicNames.Strip(step.Operation) };

    private static Diagnostic Warning(UnknownEffect effect, IReadOnlyList<QualifiedName> alone)
    {
        var names = alone.Where(name => effect.Names.Contains(name.Name)).Select(name => name.ToString()).ToList();
        return Rules.EffectUnknown.At(
            effect.Revision.Location,
            $"Revision {effect.Revision.Id} runs '{effect.Statement}', and nothing says what that does to the schema{(names.Count == 0 ? "" : $"; {string.Join(", ", names)} {(names.Count == 1 ? "was" : "were")} not compared")}. Say it with effect:, such as op.Execute(sql, effect: op => op.CreateTable(…)), or effect: _ => {{ }} where it does nothing.");
    }
}
