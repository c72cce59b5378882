using System.Diagnostics;
using System.Globalization;

namespace Retort.Tests.Scratch;

/// <summary>What throwaway servers leave in the temporary folders and among the processes, this process's own or those of one that it started.</summary>
internal static class Traces
{
    public static IReadOnlyList<string> Folders() => Directory.GetDirectories(Path.GetTempPath(), "retort-scratch-*");

    /// <summary>Those of this process.</summary>
    public static IReadOnlyList<string> OwnFolders() => [.. Folders().Where(folder => folder.Contains($"-{Environment.ProcessId}-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The folder of the local server that listens on a port.</summary>
    public static string FolderOf(int port) => Folders().Single(folder => Port(folder) == port);

    /// <summary>Processes that work in a folder or below, or whose command line names it.</summary>
    public static IReadOnlyList<string> ProcessesOf(string folder) => [.. Directory.GetDirectories("/proc").Where(process => int.TryParse(Path.GetFileName(process), out _) && Uses(process, folder))];

    /// <summary>Waits until a folder and all processes that use it are gone.</summary>
    public static async Task WaitUntilGoneAsync(string folder)
    {
        var limit = Stopwatch.StartNew();
        while (Directory.Exists(folder) || ProcessesOf(folder).Count > 0)
        {
            Assert.True(limit.Elapsed < TimeSpan.FromSeconds(20), $"{folder} is still there, or {string.Join(", ", ProcessesOf(folder))}.");
            await Task.Delay(20);
        }
    }

    private static int Port(string folder)
    {
        var file = Path.Combine(folder, "data", "postmaster.pid");
        return File.Exists(file) && File.ReadAllLines(file) is [_, _, _, var port, ..] ? int.Parse(port, CultureInfo.InvariantCulture) : 0;
    }

    private static bool Uses(string process, string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Contains(folder, StringComparison.Ordinal)
                || new FileInfo(Path.Combine(process, "cwd")).LinkTarget?.StartsWith(folder, StringComparison.Ordinal) is true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
