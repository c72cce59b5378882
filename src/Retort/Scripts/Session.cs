using Retort.Postgres;
using Retort.Schema;

namespace Retort.Scripts;

/// <summary>
/// The beginning and the end of every script. Until the beginning has found everything as it must be, the session's transactions are read-only,
/// and so they stay in a client that goes on after an error. The count of steps in <c>retort.step</c> begins here: <c>closed</c>, <c>open</c>, 0.
/// </summary>
internal static class Session
{
    /// <summary>Puts the search path back to what the script began with: a migration may have set it, as the dumps of pg_dump do.</summary>
    public const string RestorePath =
        "PERFORM set_config('search_path', coalesce(nullif(current_setting('retort.search_path', true), ''), current_setting('search_path')), false);";

    /// <summary>
    /// Pins the settings that change what statements mean, takes the lock, and refuses clients in which a failed statement would not end its
    /// transaction: those that are in one already, and those that put a savepoint before each statement.
    /// </summary>
    /// <param name="table">The version table, which names the lock.</param>
    /// <param name="client">What <c>retort.client</c> must be, for a script that only one client can run.</param>
    public static IEnumerable<string> Open(QualifiedName table, string? client = null) =>
    [
        "SET client_encoding = 'UTF8';",
        "SET client_min_messages = warning;",
        "SET standard_conforming_strings = on;",
        "SET check_function_bodies = on;",
        "SET DateStyle = 'ISO, MDY';",
        "SET IntervalStyle = 'postgres';",
        "SET TimeZone = 'UTC';",
        "SET retort.step = 'closed';",
        "SET default_transaction_read_only = on;",
        DoBlock.Write(Enter(table, client), "key bigint;"),
        "BEGIN;",
        DoBlock.Write(
        [
            $"IF current_setting('retort.step', true) IS DISTINCT FROM 'open' THEN {Raise.Error("Retort: this script could not begin, so nothing of it is run.")} END IF;",

            // It fails in a subtransaction; PostgreSQL shows the comment as the error's context.
            "PERFORM pg_export_snapshot(/* Retort: this client puts savepoints around statements, so that the rest would be run after a failed one. "
            + "psql: turn ON_ERROR_ROLLBACK off */);",
            "PERFORM set_config('retort.step', '0', false), set_config('default_transaction_read_only', 'off', false);",
        ]),
        "COMMIT;",
    ];

    /// <summary>Gives the session back as it was.</summary>
    /// <param name="end">The script's last word: an error if it did not come to its end.</param>
    public static IEnumerable<string> Close(string end) =>
    [
        end,
        DoBlock.Write(
        [
            "IF nullif(current_setting('retort.lock', true), '') IS NOT NULL THEN PERFORM pg_advisory_unlock(current_setting('retort.lock')::bigint); END IF;",
            RestorePath,
        ]),
        "RESET retort.lock;",
        "RESET retort.search_path;",
        "RESET retort.step;",
        "RESET default_transaction_read_only;",
        "RESET TimeZone;",
        "RESET IntervalStyle;",
        "RESET DateStyle;",
        "RESET check_function_bodies;",
        "RESET standard_conforming_strings;",
        "RESET client_min_messages;",
        "RESET client_encoding;",
    ];

    private static IEnumerable<string> Enter(QualifiedName table, string? client)
    {
        if (client is not null)
        {
            yield return $"IF current_setting('retort.client', true) IS DISTINCT FROM '{client}' THEN {Raise.Error($"Retort: this script is for {client}. Nothing of it is run.")} END IF;";
        }

        // A transaction that began before the setting did is not read-only.
        yield return "IF current_setting('transaction_read_only') = 'off' THEN "
            + Raise.Error("Retort: run this script outside a transaction (psql: without --single-transaction, with AUTOCOMMIT on). Nothing of it is run.") + " END IF;";
        yield return "IF (SELECT reset_val FROM pg_settings WHERE name = 'default_transaction_read_only') = 'on' THEN "
            + Raise.Error("Retort: default_transaction_read_only is on for this database or role, so that nothing of this script is run.") + " END IF;";
        yield return $"key := {LockKey.Expression(table)};";
        yield return "IF NOT pg_try_advisory_lock(key) THEN "
            + Raise.ErrorOf("'Retort: another run is at work on this version table (process ' || coalesce((SELECT string_agg(pid::text, ', ') FROM pg_locks "
                + "WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND (classid::bigint << 32 | objid::bigint) = key), '?') || '). Nothing of this script is run.'")
            + " END IF;";
        yield return "PERFORM set_config('retort.lock', key::text, false), set_config('retort.search_path', current_setting('search_path'), false), "
            + "set_config('retort.step', 'open', false);";
    }
}
