using System.Diagnostics;
using System.Globalization;

namespace Retort.Cli.Tests.EndToEnd;

/// <summary>A program in a process group of its own, as a shell starts one, that is signalled while the server sleeps for it.</summary>
internal static class Waiting
{
    /// <summary>Starts it. <c>setsid</c> becomes the program, so the group has the process's number.</summary>
    public static Process Start(string directory, string connectionString, string program, params string[] arguments)
        => Shell.Start(directory, "setsid", connectionString, [program, .. arguments]);

    /// <summary>Returns when a statement of a migration sleeps.</summary>
    public static async Task UntilSleepingAsync(PostgresDatabase database, Process process)
    {
        while (await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'") is 0L)
        {
            Assert.False(process.HasExited, "it has ended");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends a signal to the whole group, as a terminal does.</summary>
    public static async Task SignalAsync(Process process, string signal)
    {
        var killed = await Programs.RunAsync("kill", ["-s", signal, "--", string.Create(CultureInfo.InvariantCulture, $"-{process.Id}")]);
        killed.EnsureSuccess();
    }

    /// <summary>Nothing of the run is left on the server.</summary>
    public static async Task AssertReleasedAsync(PostgresDatabase database, string rows)
    {
        Assert.Equal(rows, await database.ScalarAsync("SELECT string_agg(version_num, ',') FROM alembic_version"));
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database WHERE l.locktype = 'advisory' AND d.datname = current_database()"));
    }
}
