using Npgsql;
using Retort.Autogenerate.Against;
using Retort.Autogenerate.Comparing;
using Retort.Engine;
using Retort.Revisions;
using Retort.RoundTrip;
using Retort.Schema;

namespace Retort.Hosting;

/// <summary>Compares a model with what the revisions make of a throwaway database.</summary>
internal static class ScratchComparison
{
    /// <summary>Compares them, and says on which server.</summary>
    /// <exception cref="DiagnosticException">RET5101 to RET5105 for the server; a revision fails; RET4035.</exception>
    public static async Task<(SchemaComparison Comparison, string Server)> RunAsync(
        FoundModel found, MigrationChain chain, ScratchRequest request, QualifiedName versionTable, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        await using var server = await ScratchStart.RunAsync(request, tell, cancellationToken);
        try
        {
            return (await new ServerComparison(found, versionTable).WithRevisionsAsync(chain, new ScratchDatabases(server), cancellationToken), server.Description);
        }
        catch (NpgsqlException exception)
        {
            throw ScratchStart.Lost(server, exception);
        }
    }
}
