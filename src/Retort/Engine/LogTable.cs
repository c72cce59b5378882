using System.Globalization;
using System.Reflection;
using Npgsql;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Engine;

/// <summary>
/// The statements on <c>retort_log</c>, which stands beside the version table. Rows are only ever added: it is a diary, and what a run that died
/// was at is read from it. A database without it works.
/// </summary>
internal sealed class LogTable(string schema, QualifiedName versionTable, Guid run, string? assembly)
{
    public const string Name = "retort_log";

    private static readonly string Tool = typeof(LogTable).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private static readonly string Person = $"{Environment.UserName}@{Environment.MachineName}";

    /// <summary>Its name, quoted.</summary>
    public string Table { get; } = Identifier.Quote(new QualifiedName(schema, Name));

    /// <summary>Makes it.</summary>
    public string Create =>
        $"""
        CREATE TABLE {Table} (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
            run uuid NOT NULL,
            version_table text NOT NULL,
            event text NOT NULL,
            revision text,
            direction text,
            part integer,
            checksum text,
            version_rows text[],
            duration interval,
            db_user text NOT NULL DEFAULT session_user,
            os_user text,
            tool text NOT NULL,
            assembly text
        )
        """;

    /// <summary>Reads what was written for this version table, oldest first.</summary>
    public string Read =>
        "SELECT event, revision, direction, coalesce(part, 0), checksum, coalesce(version_rows, '{}'), at, coalesce(extract(epoch FROM duration), 0)::float8, "
        + $"db_user || coalesce(' (' || os_user || ')', ''), tool, assembly, id FROM {Table} WHERE version_table = {Literal.Text(versionTable.Name)} ORDER BY id";

    /// <summary>Adds a row.</summary>
    /// <param name="entry">What happened.</param>
    /// <param name="revision">To which revision.</param>
    /// <param name="direction">Which way.</param>
    /// <param name="part">Which part of it.</param>
    /// <param name="checksum">What it was.</param>
    /// <param name="rows">What the version table holds with this.</param>
    /// <param name="duration">How long it took, as an SQL expression.</param>
    public string Add(
        LogEvent entry, string? revision = null, Direction? direction = null, int? part = null, string? checksum = null, IEnumerable<string>? rows = null, string duration = "NULL") =>
        $"INSERT INTO {Table} (run, version_table, event, revision, direction, part, checksum, version_rows, duration, os_user, tool, assembly) VALUES ("
        + string.Join(", ",
        [
            $"'{run}'",
            Literal.Text(versionTable.Name),
            Literal.Text(Word(entry)),
            Text(revision),
            direction is { } way ? $"'{Word(way)}'" : "NULL",
            part?.ToString(CultureInfo.InvariantCulture) ?? "NULL",
            Text(checksum),
            rows is null ? "NULL" : $"ARRAY[{string.Join(", ", rows.Select(Literal.Text))}]::text[]",
            duration,
            Literal.Text(Clean(Person)),
            Literal.Text(Tool),
            Text(assembly),
        ]) + ")";

    /// <summary>Reads a row of <see cref="Read"/>.</summary>
    public static LogEntry Entry(NpgsqlDataReader row) => new(
        row.GetInt64(11),
        Event(row.GetString(0)),
        row.IsDBNull(1) ? null : row.GetString(1),
        row.IsDBNull(2) ? null : row.GetString(2) == Word(Direction.Up) ? Direction.Up : Direction.Down,
        row.GetInt32(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetFieldValue<string[]>(5),
        row.GetFieldValue<DateTimeOffset>(6),
        TimeSpan.FromSeconds(row.GetDouble(7)),
        row.GetString(8),
        row.GetString(9),
        row.IsDBNull(10) ? null : row.GetString(10));

    /// <summary>A time that this side measured, as SQL.</summary>
    public static string Seconds(TimeSpan duration) => $"pg_catalog.make_interval(secs => {duration.TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture)})";

    private static string Text(string? text) => text is null ? "NULL" : Literal.Text(text);

    // A machine's name may hold anything.
    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));

    private static string Word(Direction direction) => direction == Direction.Up ? "up" : "down";

    private static string Word(LogEvent entry) => entry switch
    {
        LogEvent.Applied => "applied",
        LogEvent.Undone => "undone",
        LogEvent.Stamped => "stamped",
        LogEvent.PartDone => "part done",
        LogEvent.StepStarted => "step started",
        LogEvent.StepFailed => "step failed",
        _ => "abandoned",
    };

    private static LogEvent? Event(string word) => Enum.GetValues<LogEvent>().Where(entry => Word(entry) == word).Select(entry => (LogEvent?)entry).FirstOrDefault();
}
