using System.Globalization;
using Retort.Postgres;

namespace Retort.Engine;

/// <summary>The settings of the migrating session. Those that change what statements mean are the same for every role and every server.</summary>
internal static class SessionSettings
{
    /// <summary>Lets the server find out within a second that its client is gone, and let go of its locks. Not every system can.</summary>
    public static readonly (string Name, string Value) CheckConnection = ("client_connection_check_interval", "1s");

    /// <summary>Sets them, all in one statement.</summary>
    /// <param name="options">The time limits.</param>
    /// <param name="others">More of them.</param>
    public static string Pin(MigratorOptions options, params IEnumerable<(string Name, string Value)> others)
    {
        List<(string Name, string Value)> settings =
        [
            ("standard_conforming_strings", "on"),
            ("check_function_bodies", "on"),
            ("DateStyle", "ISO, MDY"),
            ("IntervalStyle", "postgres"),
            ("TimeZone", "UTC"),
            ("default_transaction_isolation", "read committed"),
            ("default_transaction_deferrable", "off"),
            ("lock_timeout", Milliseconds(options.LockTimeout)),
            ("statement_timeout", Milliseconds(options.StatementTimeout)),
            .. others,
        ];
        return "SELECT " + string.Join(", ", settings.Select(setting => $"pg_catalog.set_config('{setting.Name}', {Literal.Text(setting.Value)}, false)"));
    }

    /// <summary>Gives the next statements another limit for waits on locks.</summary>
    public static string LockTimeout(TimeSpan limit) => $"SELECT pg_catalog.set_config('lock_timeout', '{Milliseconds(limit)}', false)";

    private static string Milliseconds(TimeSpan time) => Math.Clamp((long)Math.Ceiling(time.TotalMilliseconds), 0, int.MaxValue).ToString(CultureInfo.InvariantCulture);
}
