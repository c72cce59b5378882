using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Engine;
using Retort.Revisions;

namespace Retort.Cli.Tests.Databases;

/// <summary>One clear line for each thing that can happen.</summary>
public sealed class RunViewTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 30, 10, 30, 0, TimeSpan.Zero);
    private static readonly Blocker Report = new(4711, "app", "report", "10.0.0.7", "active", At);
    private static readonly ServerInfo Server = new("db.example.com", 5432, "shop", "app", "18.1", false);

    public static TheoryData<string, MigrationEvent, string> Events() => new()
    {
        { "waiting", new WaitingForRun([Report], TimeSpan.Zero, TimeSpan.FromMinutes(1)), "waiting for another run, up to 1 min 0 s: process 4711 ('report', of app, from 10.0.0.7, active, since 2026-01-30 10:30:00 UTC) holds the lock\n" },
        { "still waiting", new WaitingForRun([], TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)), "waiting for another run, up to 1 min 0 s: a session that this role may not see holds the lock (10.0 s so far)\n" },
        { "blocked", new Blocked([Report]), "blocked by process 4711 ('report', of app, from 10.0.0.7, active, since 2026-01-30 10:30:00 UTC)\n" },
        { "retrying", new Retrying("canceling statement due to lock timeout", 2, 10, TimeSpan.FromMilliseconds(500)), "rolled back: canceling statement due to lock timeout; attempt 2 of 10 follows in 500 ms\n" },
        { "resuming", new Resuming(new InterruptedRevision("aaa", Direction.Up, 1, At), "it goes on"), "resuming aaa, which a run left in the middle at 2026-01-30 10:30:00 UTC: it goes on\n" },
        { "notice", new ServerNotice("WARNING", "two\nlines"), "WARNING: two lines\n" },
        { "warned", new Warned("RET5033", "it was edited", "/src/aaa.cs", 4), "/src/aaa.cs(4): warning RET5033: it was edited\n" },
        { "warned of what this version does not know", new Warned("RET5999", "something", null, 0), "warning RET5999: something\n" },
        { "undone", new RevisionFinished("aaa", Direction.Down, TimeSpan.FromSeconds(75)), "undid aaa (1 min 15 s)\n" },
        { "stopped", new Stopped([], null, false), "stopped: the database is at base\n" },
        { "half done", new Stopped(["aaa"], "bbb", true), "stopped: the database is at aaa, and bbb is half done; the next run goes on with it\n" },
        { "of a later version", new MigrationEvent(), "" },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void It_is_one_line(string name, MigrationEvent what, string line)
    {
        Assert.NotEmpty(name);
        Assert.Equal(line, Show(RunDetail.Revisions, what));
    }

    [Fact]
    public void A_document_instead_shows_nothing()
        => Assert.All(Events(), row => Assert.Equal("", Show(RunDetail.Nothing, row.Data.Item2)));

    [Fact]
    public void Quiet_shows_warnings_and_that_it_was_stopped()
    {
        MigrationEvent[] events = [.. Events().Select(row => row.Data.Item2)];

        var shown = Show(RunDetail.Warnings, events).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(shown, line => Assert.Matches("warning RET|^stopped: ", line));
        Assert.Equal(4, shown.Length);
    }

    [Fact]
    public void A_plan_that_has_not_changed_and_a_warning_are_shown_once()
    {
        var planned = new Planned(Server, Direction.Up, [], ["aaa"], [new PlannedStep("aaa", Direction.Up, "make\naaa", ["aaa"], [], null)], [new InterruptedRevision("zzz", Direction.Down, 0, At)]);
        var warned = new Warned("RET5033", "it was edited", null, 0);

        var shown = Show(RunDetail.Revisions, warned, planned, warned, planned);

        Assert.Equal(
            "warning RET5033: it was edited\n"
            + "upgrade shop on db.example.com:5432 from base to aaa: 1 revision\n"
            + "  first: a run left the downgrade of zzz in the middle at 2026-01-30 10:30:00 UTC\n"
            + "  apply aaa make aaa\n",
            shown);
    }

    private static string Show(RunDetail detail, params MigrationEvent[] events)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var console = new CommandConsole(TextWriter.Null, error);
        var view = new RunView(console, "upgrade", detail);
        Array.ForEach(events, view.Tell);
        return error.ToString();
    }
}
