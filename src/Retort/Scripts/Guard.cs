using Retort.Postgres;

namespace Retort.Scripts;

/// <summary>
/// What keeps a plain script from doing harm where it does not belong, also in a client that goes on after an error. Inside a transaction the
/// guard raises, which dooms the transaction. A step outside one is preceded by <c>default_transaction_read_only = on</c>, which only a guard
/// that found everything as it must be takes back. The setting <c>retort.step</c> counts the steps that this session has done; it is set inside
/// each transaction, so that it is lost with one that fails, and nothing after a failed step runs.
/// </summary>
internal sealed class Guard(VersionRows rows)
{
    private int _step;

    /// <summary>Settings that would change what the statements mean, and the count of steps at its start.</summary>
    public static IEnumerable<string> Open() =>
    [
        "SET client_encoding = 'UTF8';",
        "SET client_min_messages = warning;",
        "SET standard_conforming_strings = on;",
        "SET check_function_bodies = on;",
        "SET DateStyle = 'ISO, MDY';",
        "SET IntervalStyle = 'postgres';",
        "SET TimeZone = 'UTC';",
        "SET retort.step = '0';",
    ];

    /// <summary>Gives the session back as it was.</summary>
    public static IEnumerable<string> Close() =>
    [
        "RESET default_transaction_read_only;",
        "RESET TimeZone;",
        "RESET IntervalStyle;",
        "RESET DateStyle;",
        "RESET check_function_bodies;",
        "RESET standard_conforming_strings;",
        "RESET client_min_messages;",
        "RESET client_encoding;",
    ];

    /// <summary>Begins a transaction that goes on only where the rows are <paramref name="expected"/>.</summary>
    public IEnumerable<string> Begin(IReadOnlyList<string> expected, string? verify) =>
    [
        "BEGIN;",
        $"LOCK TABLE {rows.Table} IN SHARE ROW EXCLUSIVE MODE;",
        Check(expected, verify, ""),
    ];

    /// <summary>Ends it, and counts it.</summary>
    public IEnumerable<string> Commit() => [$"SET retort.step = '{++_step}';", "COMMIT;"];

    /// <summary>Lets the next statement, outside a transaction, write only where the rows are <paramref name="expected"/>.</summary>
    public IEnumerable<string> Alone(IReadOnlyList<string> expected, string? verify) =>
    [
        "SET default_transaction_read_only = on;",
        Check(expected, verify, " PERFORM set_config('default_transaction_read_only', 'off', false);"),
    ];

    private string Check(IReadOnlyList<string> expected, string? verify, string then)
    {
        var done = verify is null
            ? ""
            : $" IF ({PsqlText.Escape(verify)}) IS NOT TRUE THEN RAISE EXCEPTION 'Retort: the step before this one had no effect. Nothing after it is run.'; END IF;";
        var wanted = expected.Count == 0 ? "base" : string.Join(", ", expected).Replace("%", "%%", StringComparison.Ordinal);
        return DollarQuote.Do($"IF current_setting('retort.step', true) IS DISTINCT FROM '{_step}' THEN "
            + "RAISE EXCEPTION 'Retort: an earlier step of this script failed. Nothing after it is run.'; END IF; "
            + $"IF {rows.Current} <> {VersionRows.Array(expected)} THEN "
            + $"RAISE EXCEPTION {Literal.Text($"Retort: this step is for a database at {wanted}. This one is at %, and is not changed.")}, {rows.Current}; END IF;"
            + $"{done}{then}");
    }
}
