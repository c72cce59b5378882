using System.Globalization;
using Npgsql;
using Retort.Compilation;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Says why a step failed, with all that the server told of it.</summary>
internal static class StatementFault
{
    private const int LongestStatement = 40;

    /// <summary>Makes the diagnostic.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="place">Where the run was.</param>
    /// <param name="standing">A sentence on where the database stands now.</param>
    /// <param name="blockers">Who was in the way.</param>
    /// <param name="target">The connection, for its secrets.</param>
    /// <param name="isLimited">Whether statements have a time limit.</param>
    public static DiagnosticException Of(Exception exception, Place place, string standing, IReadOnlyList<Blocker> blockers, ConnectionTarget target, bool isLimited)
    {
        var revision = place.Segment.Step.Revision;
        var doing = place.Segment.Step.Direction == Direction.Up ? "Revision" : "The downgrade of revision";
        var sql = place.Step is StatementStep { Statement.Sql: var text } ? text : null;
        string[] secrets = [.. target.Secrets, .. sql is null ? [] : SecretText.In(sql)];
        var postgres = exception as PostgresException ?? exception.InnerException as PostgresException;
        var said = Clean(postgres?.MessageText ?? $"{exception.GetType().Name}: {exception.Message}", secrets);
        var code = postgres is null ? "" : $" (SQLSTATE {postgres.SqlState})";
        var (rule, advice) = postgres is null ? (Rules.RunThrew, "") : Advice(postgres, blockers, isLimited);
        if (place.Step is RunStep && rule == Rules.StatementFailed)
        {
            rule = Rules.RunThrew;
        }

        return new DiagnosticException(
            rule.At(place.Step?.Location ?? revision.Location, $"{doing} {revision.Id} failed: {said.TrimEnd('.')}{code}. {advice}{standing}") with
            {
                Notes = [.. Notes(sql, postgres, secrets)],
            },
            exception);
    }

    private static (Rule Rule, string Advice) Advice(PostgresException exception, IReadOnlyList<Blocker> blockers, bool isLimited) => exception.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable => (
            Rules.LockNotObtained,
            $"{(blockers.Count > 0 ? $"In the way was {string.Join(", ", blockers)}. " : "")}Wait until the others have ended, or give it more time with --lock-timeout. "),
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => (Rules.LockNotObtained, "Others were at work on the same objects each time; try again when it is quieter. "),
        PostgresErrorCodes.QueryCanceled when !isLimited => (Rules.StatementFailed, "Somebody else has cancelled it. "),
        PostgresErrorCodes.QueryCanceled => (Rules.StatementTimedOut, "If it needs that long, give it more time with --statement-timeout. "),
        PostgresErrorCodes.InsufficientPrivilege => (Rules.PermissionDenied, "Grant the role what it lacks, or migrate as the owner. "),
        PostgresErrorCodes.ReadOnlySqlTransaction => (Rules.ReadOnlyDatabase, ""),
        PostgresErrorCodes.DiskFull => (Rules.OutOfResources, "Make room on the server's disk and run it again. "),
        ['5', '3', ..] or ['5', '4', ..] or PostgresErrorCodes.IoError => (Rules.OutOfResources, ""),
        _ => (Rules.StatementFailed, ""),
    };

    private static IEnumerable<string> Notes(string? sql, PostgresException? exception, string[] secrets)
    {
        if (sql is not null)
        {
            var lines = SecretText.Redact(SecretText.Redact(sql), secrets).ReplaceLineEndings("\n").Split('\n');
            yield return $"statement: {string.Join("\n           ", lines.Take(LongestStatement))}{(lines.Length > LongestStatement ? "\n           …" : "")}";
        }

        if (exception is null)
        {
            yield break;
        }

        if (sql is not null && exception.Position > 0)
        {
            yield return $"position: {Position(sql, exception.Position)}";
        }

        foreach (var (name, value) in ((string, string?)[])[("detail", exception.Detail), ("hint", exception.Hint), ("context", exception.Where), ("in", exception.InternalQuery is { } query ? SecretText.Redact(query) : null)])
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return $"{name}: {SecretText.Redact(value, secrets)}";
            }
        }
    }

    /// <summary>The server counts characters from 1; a person counts lines.</summary>
    private static string Position(string sql, int position)
    {
        // It counts code points, a string counts UTF-16.
        var index = 0;
        for (var i = 1; i < position && index < sql.Length; i++)
        {
            index += char.IsSurrogatePair(sql, index) ? 2 : 1;
        }

        var before = sql[..index];
        var line = before.Count(c => c == '\n') + 1;
        var column = index - before.LastIndexOf('\n');
        return string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column} of the statement");
    }

    private static string Clean(string text, string[] secrets) => SecretText.Redact(text.ReplaceLineEndings(" ").Trim(), secrets);
}
