using System.Diagnostics;

namespace Retort.Sdk.Tests;

public sealed class CancelTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task An_interrupted_build_ends_at_once_and_takes_the_engine_with_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no kill to send the signal with");
        using var workspace = new Workspace();
        var started = workspace["started"];
        workspace.Add("Shop", [Source.Class("First", "\"a1\"", $"File.WriteAllText(\"{started}\", Environment.ProcessId.ToString()); Thread.Sleep(-1);")], "<MigrationsTimeout>0</MigrationsTimeout>");
        using var build = DotNet.Start(workspace.Root, ["build", "Shop", "-nologo", "-tl:off", "-nodeReuse:false"]);
        var ended = DotNet.EndAsync(build);
        var engine = await EngineAsync(started, ended);

        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-INT", $"{build.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var result = await ended;

        Assert.NotEqual(0, result.ExitCode);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists($"/proc/{engine}"), "The engine is still there.");
    }

    private static async Task<string> EngineAsync(string file, Task build)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Limit && !build.IsCompleted; await Task.Delay(100))
        {
            if (File.Exists(file) && await File.ReadAllTextAsync(file) is { Length: > 0 } id)
            {
                return id;
            }
        }

        throw new TimeoutException("The migration did not start.");
    }
}
