using System.Diagnostics;

namespace Retort.Sdk.Tests;

/// <summary>A build that is ended in the middle of a round trip: what it started goes with it, or with the next one.</summary>
public sealed class RoundTripStopTests : IDisposable
{
    /// <summary>How long after the throwaway server was begun: while it is set up, starts, is migrated, and when a revision has been at work for a while.</summary>
    private static readonly TimeSpan[] Moments = [.. new[] { 0, 300, 700, 1200, 2000, 4000 }.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))];

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly Workspace _workspace = new();
    private readonly string _temporary = Directory.CreateTempSubdirectory("t").FullName;

    public RoundTripStopTests()
    {
        if (!OperatingSystem.IsWindows())
        {
            // The server runs as somebody else where this runs as root.
            File.SetUnixFileMode(_temporary, (UnixFileMode)0b111_111_111);
        }
    }

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_temporary, recursive: true);
    }

    [Fact]
    public async Task An_interrupt_leaves_neither_a_folder_nor_a_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no kill to send the signal with");
        await WriteAsync();
        using var build = await BeginAsync();
        var ended = DotNet.EndAsync(build);
        await Task.Delay(Moments[^1], TestContext.Current.CancellationToken);

        await SignalAsync("-INT", -build.Id);

        Assert.NotEqual(0, (await ended).ExitCode);
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task What_a_build_leaves_that_was_killed_with_all_its_processes_is_gone_after_the_next_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no kill to send the signal with");
        await WriteAsync();
        foreach (var moment in Moments)
        {
            using var build = await BeginAsync();
            var ended = DotNet.EndAsync(build);
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            await SignalAsync("-KILL", -build.Id);
            await ended;
        }

        _workspace.Write("Shop/Second.cs", Source.Class("Second", "\"a2\", Revises = [\"a1\"]").Text);
        (await BuildAsync("-p:MigrationsRoundTrip=Each")).Succeeded();
        await AssertNothingIsLeftAsync();
    }

    private async Task WriteAsync()
    {
        _workspace.Add("Shop", [Source.Class("First", "\"a1\""), Source.Class("Second", "\"a2\", Revises = [\"a1\"]", "op.Execute(\"SELECT pg_sleep(600)\");")]);
        (await _workspace.DotNetAsync("restore", "Shop")).Succeeded();
    }

    private Task<BuildResult> BuildAsync(params string[] arguments) =>
        _workspace.DotNetAsync([("TMPDIR", _temporary)], ["build", "Shop", "--no-restore", "-p:MigrationsScratchDatabase=Local", .. arguments]);

    /// <summary>Starts a build, and returns when it has begun a throwaway server.</summary>
    private async Task<Process> BeginAsync()
    {
        var before = Folders();
        var build = DotNet.StartGroup(
            _workspace.Root,
            ["build", "Shop", "--no-restore", "-p:MigrationsScratchDatabase=Local", "-p:MigrationsRoundTrip=Each", "-nologo", "-tl:off", "-nodeReuse:false"],
            ("TMPDIR", _temporary));
        for (var clock = Stopwatch.StartNew(); !Folders().Except(before).Any(); await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            Assert.True(clock.Elapsed < Limit && !build.HasExited, "The round trip did not begin.");
        }

        return build;
    }

    private string[] Folders() => Directory.GetDirectories(_temporary, "retort-scratch-*");

    private static async Task SignalAsync(string signal, int process)
    {
        using var kill = Process.Start("kill", [signal, "--", $"{process}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private async Task AssertNothingIsLeftAsync()
    {
        Assert.Empty(Folders());
        using var find = Process.Start(new ProcessStartInfo("pgrep", ["-af", Path.Combine(_temporary, "retort-scratch")]) { RedirectStandardOutput = true })!;
        Assert.Equal("", await find.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
