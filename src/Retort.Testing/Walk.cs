using Retort.Engine;
using Retort.Hosting;
using Retort.Revisions;
using Retort.RoundTrip;
using Retort.Schema;

namespace Retort.Testing;

/// <summary>The round trips of all revisions of an assembly, and what came of each.</summary>
internal sealed class Walk
{
    private readonly Dictionary<string, TaskCompletionSource<RevisionTried>> _results;

    private Walk(MigrationChain chain) => _results = chain.Graph.Revisions.ToDictionary(
        revision => revision.Id, _ => new TaskCompletionSource<RevisionTried>(TaskCreationOptions.RunContinuationsAsynchronously), StringComparer.Ordinal);

    /// <summary>Begins it.</summary>
    public static Walk Begin(MigrationChain chain, MigrationTestOptions options)
    {
        var walk = new Walk(chain);
        _ = Task.Run(() => walk.RunAsync(chain, options));
        return walk;
    }

    /// <summary>Waits for one.</summary>
    public async Task ResultAsync(string revision, CancellationToken cancellationToken)
    {
        if (!_results.TryGetValue(revision, out var result))
        {
            throw new MigrationTestException($"There is no revision {revision} in the assembly.");
        }

        RevisionTried tried;
        try
        {
            tried = await result.Task.WaitAsync(cancellationToken);
        }
        catch (DiagnosticException exception)
        {
            throw new MigrationTestException(exception.Diagnostics);
        }

        if (tried.Outcome == TripOutcome.Failed)
        {
            throw new MigrationTestException([.. tried.Findings.Select(finding => finding.ToDiagnostic())]);
        }
    }

    private async Task RunAsync(MigrationChain chain, MigrationTestOptions options)
    {
        RevisionTried? last = null;
        try
        {
            var request = new RoundTripRequest { Mode = RoundTripMode.Each, Database = options.ScratchDatabase, Image = options.ContainerImage, AllowRemote = options.AllowRemote };
            await RoundTripService.RunAsync(
                request,
                new QualifiedName(options.VersionTableSchema, options.VersionTable),
                chain,
                what =>
                {
                    if (what is RevisionTried tried)
                    {
                        last = tried;
                        _results[tried.Revision].TrySetResult(tried);
                    }
                },
                CancellationToken.None);
            foreach (var result in _results.Values)
            {
                result.TrySetException(new MigrationTestException($"It was not tried, because revision {last?.Revision}, which comes before it, cannot be applied."));
            }
        }
#pragma warning disable CA1031 // it is every waiting test's
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var result in _results.Values)
            {
                result.TrySetException(exception);
            }
        }

        // Nobody need ask for all of them.
        foreach (var result in _results.Values)
        {
            _ = result.Task.Exception;
        }
    }
}
