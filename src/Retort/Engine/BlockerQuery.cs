using Npgsql;

namespace Retort.Engine;

/// <summary>Reads who is in the way. A role that may not see other sessions gets their process ids at least.</summary>
internal static class BlockerQuery
{
    /// <summary>Those who hold an advisory lock.</summary>
    public static string OfLock(string key) => Of(
        "SELECT l.pid FROM pg_catalog.pg_locks AS l WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 "
        + "AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database()) "
        + $"AND (l.classid::bigint << 32 | l.objid::bigint) = {key} AND l.pid <> pg_catalog.pg_backend_pid()");

    /// <summary>Those whom a session waits for.</summary>
    public static string OfProcess(string process) => Of($"SELECT DISTINCT p.pid FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids({process})) AS p (pid)");

    public static Blocker Read(NpgsqlDataReader row) => new(
        row.GetInt32(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5));

    private static string Of(string processes) =>
        "SELECT b.pid, coalesce(a.usename::text, ''), coalesce(a.application_name, ''), coalesce(pg_catalog.host(a.client_addr), ''), coalesce(a.state, ''), "
        + $"coalesce(a.xact_start, a.backend_start) FROM ({processes}) AS b LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = b.pid ORDER BY b.pid";
}
