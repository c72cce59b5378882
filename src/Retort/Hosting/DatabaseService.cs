using Retort.Engine;
using Retort.Revisions;

namespace Retort.Hosting;

/// <summary>Serves a <see cref="DatabaseRequest"/>: in the program that asks, or in the host.</summary>
internal static class DatabaseService
{
    /// <summary>Serves it.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="chain">The migrations.</param>
    /// <param name="tell">Is told what happens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DiagnosticException">As for <see cref="Migrator"/>; RET5001 without a connection string.</exception>
    public static async Task<DatabaseAnswer> RunAsync(DatabaseRequest request, MigrationChain chain, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        Planned? unconfirmed = null;
        var options = request.Options(tell);
        if (request is { Command: DatabaseCommand.RoundTrip, RoundTrip: { } roundTrip })
        {
            return new(RoundTrip: await RoundTripService.RunAsync(roundTrip, options.VersionTable, chain, tell, cancellationToken));
        }

        if (request.Command == DatabaseCommand.Compare)
        {
            return new(Comparison: await new ComparisonService(request, options.VersionTable, chain, tell).RunAsync(cancellationToken));
        }

        if (request.AskFirst || request.Agreed is not null)
        {
            options = options with
            {
                Confirm = (planned, _) =>
                {
                    unconfirmed = (request.AskFirst && planned.Server.IsLocal) || request.Agreed == Agreement.Of(planned) ? null : planned;
                    return Task.FromResult(unconfirmed is null);
                },
            };
        }

        var migrator = new Migrator(chain, ConnectionFinder.Find(request.Connection), options);
        try
        {
            return await RunAsync(request, migrator, cancellationToken);
        }
        catch (DiagnosticException) when (unconfirmed is not null)
        {
            return new DatabaseAnswer(Unconfirmed: unconfirmed, Agreement: Agreement.Of(unconfirmed));
        }
    }

    private static async Task<DatabaseAnswer> RunAsync(DatabaseRequest request, Migrator migrator, CancellationToken cancellationToken)
    {
        var target = request.Targets is [var first, ..] ? first : "head";
        return request.Command switch
        {
            DatabaseCommand.Upgrade => new(Result: await migrator.UpgradeAsync(target, cancellationToken)),
            DatabaseCommand.Downgrade => new(Result: await migrator.DowngradeAsync(target, cancellationToken)),
            DatabaseCommand.PlanUpgrade => new(Plan: await migrator.PlanAsync(Direction.Up, target, cancellationToken)),
            DatabaseCommand.PlanDowngrade => new(Plan: await migrator.PlanAsync(Direction.Down, target, cancellationToken)),
            DatabaseCommand.Stamp => new(Result: await migrator.StampAsync(request.Targets, request.Purge, cancellationToken)),
            DatabaseCommand.EnsureVersion => new(State: await migrator.EnsureVersionAsync(cancellationToken)),
            _ => new(State: await migrator.ReadStateAsync(cancellationToken)),
        };
    }
}
