using Npgsql;
using Retort.Autogenerate.Against;
using Retort.Autogenerate.Comparing;
using Retort.Autogenerate.Writing;
using Retort.Compilation;
using Retort.Engine;
using Retort.Models;
using Retort.Postgres;
using Retort.Revisions;
using Retort.RoundTrip;
using Retort.Schema;
using Retort.Scratch;

namespace Retort.Hosting;

/// <summary>Compares a model with what there is: what the revisions make, in memory or on a throwaway server, or what a database has.</summary>
internal sealed class ComparisonService(DatabaseRequest request, QualifiedName versionTable, MigrationChain chain, Action<MigrationEvent> tell)
{
    private string? _against;
    private ScratchServer? _scratch;

    /// <summary>Compares them.</summary>
    /// <exception cref="DiagnosticException">
    /// RET4030 where there is no model; the faults of the chain and of the model; for a server RET5101 to RET5105, for a database RET5001 to RET5013 and RET5034 where it is not on all heads.
    /// </exception>
    public async Task<ComparisonAnswer> RunAsync(CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        var comparison = request.Against switch
        {
            ComparisonBasis.Scratch => await OnScratchAsync(cancellationToken),
            ComparisonBasis.Database => await OnDatabaseAsync(cancellationToken),
            _ => SchemaComparison.Of(chain, new RevisionCompiler(chain, (_, _) => cancellationToken.ThrowIfCancellationRequested()), request.Model) ?? throw NoModel(),
        };
        return new(
            comparison.Model.Name,
            [.. comparison.Up.Select(Change)],
            MigrationWriter.Write([.. comparison.Up.Select(change => change.Step)]),
            MigrationWriter.Write(comparison.Down),
            [.. comparison.Warnings.Select(warning => new TripFinding(warning.Code, "warning", warning.Message, warning.Location?.File, warning.Location?.Line ?? 0, warning.Notes))],
            comparison.Possible,
            request.Against,
            _against);
    }

    private async Task<SchemaComparison> OnScratchAsync(CancellationToken cancellationToken)
    {
        using var found = Find();
        (var comparison, _against) = await ScratchComparison.RunAsync(found, chain, request.Scratch, versionTable, tell, cancellationToken);
        return comparison;
    }

    private async Task<SchemaComparison> OnDatabaseAsync(CancellationToken cancellationToken)
    {
        using var found = Find();
        var text = ConnectionFinder.Find(request.Connection);
        var state = await new Migrator(chain, text, request.Options(tell)).ReadStateAsync(cancellationToken);
        _against = state.Server.ToString();
        if (state.Interrupted.Count > 0 || (chain.Graph.Revisions.Count > 0 && chain.Graph.UpgradePlan(state.Rows, "heads").Steps.Count > 0))
        {
            throw Rules.NotAtHead.Error($"{state.Server} does not have all revisions, so that comparing it with the model would find what they do. Apply them with 'retort upgrade heads', or compare with the revisions themselves.");
        }

        var present = await ReadAsync(ConnectionTarget.Parse(text), cancellationToken);
        try
        {
            return await new ServerComparison(found, versionTable).WithDatabaseAsync(present, () => LeaseAsync(cancellationToken), cancellationToken);
        }
        catch (NpgsqlException exception) when (_scratch is not null)
        {
            throw ScratchStart.Lost(_scratch, exception);
        }
    }

    private async Task<DatabaseSchema> ReadAsync(ConnectionTarget target, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = target.Create();
            await connection.OpenAsync(cancellationToken);
            return await LiveSchema.ReadAsync(connection, versionTable, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw ConnectionFault.Of(exception, target);
        }
    }

    // One that was asked for by name has to be there.
    private async Task<ThrowawayLease> LeaseAsync(CancellationToken cancellationToken)
    {
        if ("none".Equals(request.Scratch.Database, StringComparison.OrdinalIgnoreCase))
        {
            return new(null, null, null);
        }

        try
        {
            _scratch = await ScratchStart.RunAsync(request.Scratch, tell, cancellationToken);
            return new(new ScratchDatabases(_scratch), null, _scratch);
        }
        catch (DiagnosticException exception) when (string.IsNullOrEmpty(request.Scratch.Database) || request.Scratch.Database.Equals("auto", StringComparison.OrdinalIgnoreCase))
        {
            return new(null, exception.Diagnostics[0].Message, null);
        }
    }

    private FoundModel Find() => FoundModel.Of(chain, request.Model) ?? throw NoModel();

    private DiagnosticException NoModel() => Rules.NoModel.Error(
        $"{chain.Assembly.GetName().Name} has no model: no class with [Table], no DbContext and no class that implements {nameof(ISchemaModel)}. If the model is in another project, refer to that and set MigrationsModelAssembly to the name of its assembly.");

    private static ProposedChange Change(WantedChange change) => new(
        OperationWords.Of(change.Step.Operation),
        [.. SqlWriter.Write(change.Step.Operation).Select(statement => statement.Sql)],
        change.Source?.ToString(),
        change.Place?.File,
        change.Place?.Line ?? 0);
}
