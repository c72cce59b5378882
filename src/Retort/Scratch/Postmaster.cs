using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Retort.Scratch;

/// <summary>The first process of a server, as the file <c>postmaster.pid</c> in its data folder names it.</summary>
internal sealed class Postmaster
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ProcessIdentity _process;

    private Postmaster(ProcessIdentity process, bool isReady)
    {
        _process = process;
        IsReady = isReady;
    }

    /// <summary>Whether it takes connections.</summary>
    public bool IsReady { get; }

    /// <summary>Finds the process that a data folder belongs to; null if there is none.</summary>
    public static Postmaster? Find(string data)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(Path.Combine(data, "postmaster.pid"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        // Process, data folder, start in seconds, port, socket's folder, address, shared memory, state.
        return lines is [var first, _, var started, ..]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && long.TryParse(started, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && IsPostgres(id, data, DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
                ? new(ProcessIdentity.Of(id), lines is [_, _, _, _, _, _, _, var state, ..] && state.StartsWith("ready", StringComparison.Ordinal))
                : null;
    }

    /// <summary>Ends it at once, as a crash would, and returns when it is gone. Throws nothing.</summary>
    public void Stop()
    {
        if (OperatingSystem.IsWindows())
        {
            Kill();
            return;
        }

        UnixSignal.SendQuit(_process.Id);
        for (var waited = Stopwatch.StartNew(); _process.IsAlive; Thread.Sleep(10))
        {
            if (waited.Elapsed > Patience)
            {
                Kill();
                return;
            }
        }
    }

    // The file of a server that was killed may name a number that somebody else has got since.
    private static bool IsPostgres(int id, string data, DateTime started)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName.StartsWith("post", StringComparison.OrdinalIgnoreCase)
                && (OperatingSystem.IsLinux()
                    ? WorksIn(id, Path.Combine(Path.GetFileName(Path.GetDirectoryName(data)!), Path.GetFileName(data)))
                    : (process.StartTime.ToUniversalTime() - started).Duration() < TimeSpan.FromMinutes(1));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The end of the path is unique; its beginning may be a link.
    private static bool WorksIn(int id, string folder) =>
        new FileInfo($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cwd").LinkTarget?.EndsWith("/" + folder, StringComparison.Ordinal) is true;

    private void Kill()
    {
        try
        {
            using var process = Process.GetProcessById(_process.Id);
            process.Kill(entireProcessTree: true);
            process.WaitForExit(Patience);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception or NotSupportedException or AggregateException)
        {
            // It has ended.
        }
    }
}
