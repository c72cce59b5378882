using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Calls the code given to <see cref="MigrationBuilder.Run"/>.</summary>
internal static class UserRun
{
    private const string Transaction = "SELECT pg_catalog.pg_current_xact_id()::text";

    /// <summary>Calls it in the revision's transaction, and makes sure that it is still the same one afterwards.</summary>
    /// <exception cref="DiagnosticException">RET5025.</exception>
    public static async Task InTransactionAsync(EngineConnection connection, RunStep step, Revision revision, CancellationToken cancellationToken)
    {
        var before = await IdAsync(connection, cancellationToken);
        await step.Run.Action(connection.Raw, cancellationToken);
        string? after = null;
        if (connection.Raw.State == System.Data.ConnectionState.Open)
        {
            after = await IdAsync(connection, cancellationToken);
        }

        if (after != before)
        {
            throw Rules.RunEndedTransaction.Error(
                $"The code given to op.Run in revision {revision.Id} ended the transaction that it was called in, so the revision cannot be kept whole: "
                + "take COMMIT, ROLLBACK, Close and Dispose of the connection out of it, or put it into op.Autocommit. What it committed itself is still there.",
                step.Location);
        }
    }

    /// <summary>Calls it outside any transaction, and makes sure that it leaves none open.</summary>
    /// <exception cref="DiagnosticException">RET5025.</exception>
    public static async Task AloneAsync(EngineConnection connection, RunStep step, Revision revision, CancellationToken cancellationToken)
    {
        await step.Run.Action(connection.Raw, cancellationToken);

        // Outside a transaction, each statement is one.
        if (connection.Raw.State != System.Data.ConnectionState.Open
            || !await connection.IsTrueAsync("pg_catalog.now() = pg_catalog.statement_timestamp()", cancellationToken))
        {
            throw Rules.RunEndedTransaction.Error(
                $"The code given to op.Run in revision {revision.Id} left a transaction open, or closed the connection. It was rolled back; let the code end what it begins.", step.Location);
        }
    }

    private static async Task<string> IdAsync(EngineConnection connection, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(Transaction, row => row.GetString(0), cancellationToken))[0];
}
