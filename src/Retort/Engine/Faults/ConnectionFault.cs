using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Says why a connection could not be made.</summary>
internal static class ConnectionFault
{
    public static DiagnosticException Of(Exception exception, ConnectionTarget target)
    {
        var said = Sentence(exception, target);
        var diagnostic = exception switch
        {
            PostgresException { SqlState: "28P01" or "28000" } => Rules.LoginRefused.At(null, $"The server refuses the login to {target.Name}: {said} Mend user name and password in the connection string, or pg_hba.conf."),
            PostgresException { SqlState: "3D000" } => Rules.NoDatabase.At(null, $"There is no {target.Name}: {said} Create the database, or mend its name in the connection string."),
            PostgresException { SqlState: "57P03" } => Rules.Unreachable.At(null, $"The server of {target.Name} takes no connections yet: {said} Try again when it is up."),
            PostgresException { SqlState: "42501" } => Rules.PermissionDenied.At(null, $"The role may not connect to {target.Name}: {said} Grant it CONNECT."),
            PostgresException { SqlState: ['5', '3', ..] } => Rules.OutOfResources.At(null, $"The server of {target.Name} has no room for another connection: {said}"),
            PostgresException => Rules.Unreachable.At(null, $"The server refuses the connection to {target.Name}: {said}"),
            NpgsqlException when exception.Message.Contains("No password", StringComparison.Ordinal) => Rules.LoginRefused.At(
                null, $"The server of {target.Name} wants a password, and the connection string has none. Put it there, or into the file that PGPASSFILE names."),
            _ when Inner<AuthenticationException>(exception) => Rules.Unreachable.At(null, $"No safe connection to {target.Name} could be made: {said} Mend 'SSL Mode' and 'Root Certificate' in the connection string."),
            _ when Inner<SocketException>(exception) || Inner<TimeoutException>(exception) || Inner<IOException>(exception) => Rules.Unreachable.At(
                null, $"The server of {target.Name} does not answer: {said} Is it running, and are host and port right?"),
            NpgsqlException => Rules.Unreachable.At(null, $"There is no connection to {target.Name}: {said}"),
            _ => Rules.Unreachable.At(null, $"There is no connection to {target.Name}: {exception.GetType().Name}: {said}"),
        };
        return new DiagnosticException(diagnostic);
    }

    /// <summary>What went wrong in the server's or the system's own words, as a sentence without secrets.</summary>
    public static string Sentence(Exception exception, ConnectionTarget target)
    {
        var deepest = exception is PostgresException postgres ? $"{postgres.MessageText} (SQLSTATE {postgres.SqlState})" : Deepest(exception).Message;
        var text = SecretText.Redact(deepest.ReplaceLineEndings(" ").Trim(), target.Secrets);
        return text.EndsWith('.') ? text : text + ".";
    }

    private static Exception Deepest(Exception exception) => exception.InnerException is { } inner ? Deepest(inner) : exception;

    private static bool Inner<T>(Exception exception)
        where T : Exception => exception is T || (exception.InnerException is { } inner && Inner<T>(inner));
}
