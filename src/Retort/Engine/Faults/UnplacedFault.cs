using Npgsql;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>What went wrong while Retort read or wrote its own books: no revision was under way, so none is named.</summary>
internal static class UnplacedFault
{
    /// <summary>Does something, and turns what the server or the network has against it into a diagnostic.</summary>
    public static async Task<T> GuardAsync<T>(ConnectionTarget target, Func<Task<T>> what)
    {
        try
        {
            return await what();
        }
        catch (NpgsqlException exception)
        {
            throw Of(exception, target);
        }
    }

    public static DiagnosticException Of(NpgsqlException exception, ConnectionTarget target)
    {
        var said = ConnectionFault.Sentence(exception, target);
        var diagnostic = exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => Rules.PermissionDenied.At(
                null, $"The role may not do in {target.Name} what keeping the version table needs: {said} Grant it, or migrate as the owner."),
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => Rules.ReadOnlyDatabase.At(null, $"Nothing can be changed in {target.Name}: {said}"),
            PostgresException { SqlState: ['5', '3', ..] } => Rules.OutOfResources.At(null, $"The server of {target.Name} ran out of something: {said} Make room and run it again."),
            PostgresException { SqlState: not ['5', '7', 'P', ..] } => Rules.StatementFailed.At(null, $"What Retort keeps in {target.Name} could not be read or written: {said}"),
            _ => Rules.ConnectionLost.At(null, $"The connection to {target.Name} was lost: {said} No revision was under way. Run it again."),
        };
        return new DiagnosticException(diagnostic, exception);
    }
}
