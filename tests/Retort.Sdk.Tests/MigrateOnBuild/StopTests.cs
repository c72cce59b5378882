using System.Diagnostics;

namespace Retort.Sdk.Tests;

/// <summary>A run that takes too long, and one that is interrupted.</summary>
public sealed class StopTests
{
    private const int BodyLine = 8;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private static readonly SourceFile[] Sleepy = [Source.Class("First", "\"a1\""), Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.Execute(\"CREATE TABLE t (id int)\");\nop.Execute(\"SELECT pg_sleep(600)\");")];

    [Fact]
    public async Task A_run_that_takes_too_long_is_stopped_and_the_error_says_where_it_was_and_where_the_database_is()
    {
        await using var developer = await Developer.CreateAsync(Sleepy, Developer.Migrate + "<MigrateOnBuildTimeout>20</MigrateOnBuildTimeout>");

        var failed = await developer.BuildAsync();

        var error = failed.Error();
        Assert.Equal(("RET5050", developer.Workspace["Shop/Second.cs"], BodyLine + 1), (error.Code, error.File, error.Line));
        Assert.Contains("took longer than 20 seconds and was stopped at revision a2 (2 of 2). It was rolled back; the database is at a1.", error.Text, StringComparison.Ordinal);
        Assert.Equal(["statement: SELECT pg_sleep(600)"], failed.Notes);
        await StoodAsync(developer);
    }

    [Fact]
    public async Task Code_that_does_not_stop_when_it_is_asked_to_is_killed()
    {
        var deaf = Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.Execute(\"CREATE TABLE t (id int)\"); op.Run((connection, cancellation) => { Thread.Sleep(-1); return Task.CompletedTask; });");
        deaf = deaf with { Text = deaf.Text.Replace("[Revision", "[OnlineOnly(\"sleeps\"), Revision", StringComparison.Ordinal) };
        await using var developer = await Developer.CreateAsync([Source.Class("First", "\"a1\""), deaf], Developer.Migrate + "<MigrateOnBuildTimeout>20</MigrateOnBuildTimeout>");

        var error = (await developer.BuildAsync()).Error();

        Assert.Equal(("RET5050", developer.Workspace["Shop/Second.cs"], Source.AttributeLine), (error.Code, error.File, error.Line));
        Assert.Contains("was killed; the server rolls back what was not committed. Before it, the database was at a1", error.Text, StringComparison.Ordinal);
        await StoodAsync(developer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_interrupt_of_the_build_alone_or_of_all_its_processes_rolls_back(bool all)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no kill to send the signal with");
        await using var developer = await Developer.CreateAsync(Sleepy);
        using var build = DotNet.StartGroup(
            developer.Workspace.Root, ["build", "Shop", "-v:n", "-nologo", "-tl:off", "-nodeReuse:false"], ("RETORT_CONNECTION", developer.Database.ConnectionString));
        var ended = DotNet.EndAsync(build);
        for (var clock = Stopwatch.StartNew(); await SleepersAsync(developer) == 0; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            Assert.True(clock.Elapsed < Limit && !ended.IsCompleted, ended.IsCompleted ? (await ended).Output : "The revision did not begin.");
        }

        var since = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-INT", "--", $"{(all ? -build.Id : build.Id)}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var result = await ended;

        Assert.NotEqual(0, result.ExitCode);
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(30), $"{since.Elapsed}");
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
        Assert.Contains("Retort: migrating was stopped at revision a2 (2 of 2). It was rolled back; the database is at a1.", result.Output, StringComparison.Ordinal);
        await StoodAsync(developer);
    }

    /// <summary>The first revision is there and nothing of the second, and nobody is at work any more.</summary>
    private static async Task StoodAsync(Developer developer)
    {
        Assert.Equal(0, await SleepersAsync(developer));
        Assert.Equal("a1", await developer.VersionAsync());
        Assert.Null(await developer.Database.ScalarAsync("SELECT to_regclass('t')::text"));
        Assert.Equal(0L, await developer.Database.ScalarAsync("SELECT count(*) FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database WHERE d.datname = current_database() AND locktype = 'advisory'"));
    }

    private static async Task<long> SleepersAsync(Developer developer) =>
        (long)(await developer.Database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()"))!;
}
