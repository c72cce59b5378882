using Retort.Autogenerate.Comparing;
using Retort.Autogenerate.Writing;
using Retort.Compilation;
using Retort.Engine;
using Retort.Models;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Hosting;

/// <summary>Compares a model with the revisions, in memory.</summary>
internal static class ComparisonService
{
    /// <summary>Compares them.</summary>
    /// <exception cref="DiagnosticException">RET4030 where there is no model; the faults of the chain and of the model.</exception>
    public static ComparisonAnswer Run(ModelRequest request, MigrationChain chain, CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        var compiler = new RevisionCompiler(chain, (_, _) => cancellationToken.ThrowIfCancellationRequested());
        var comparison = SchemaComparison.Of(chain, compiler, request)
            ?? throw Rules.NoModel.Error($"{chain.Assembly.GetName().Name} has no model: no class with [Table], no DbContext and no class that implements {nameof(ISchemaModel)}. If the model is in another project, refer to that and set MigrationsModelAssembly to the name of its assembly.");
        return new(
            comparison.Model.Name,
            [.. comparison.Up.Select(Change)],
            MigrationWriter.Write([.. comparison.Up.Select(change => change.Step)]),
            MigrationWriter.Write(comparison.Down),
            [.. comparison.Warnings.Select(warning => new TripFinding(warning.Code, "warning", warning.Message, warning.Location?.File, warning.Location?.Line ?? 0, warning.Notes))]);
    }

    private static ProposedChange Change(WantedChange change) => new(
        OperationWords.Of(change.Step.Operation),
        [.. SqlWriter.Write(change.Step.Operation).Select(statement => statement.Sql)],
        change.Source?.ToString(),
        change.Place?.File,
        change.Place?.Line ?? 0);
}
