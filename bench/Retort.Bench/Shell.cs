using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Retort.Bench;

/// <summary>Runs programs and tells what they cost.</summary>
internal static partial class Shell
{
    /// <summary>Runs a program to its end; throws with its output when it fails.</summary>
    public static Task<Cost> RunAsync(string folder, string? input, string program, params string[] arguments) =>
        RunAsync(folder, input, new Dictionary<string, string>(), program, arguments);

    /// <summary>The same, with environment variables besides those of this process.</summary>
    public static async Task<Cost> RunAsync(
        string folder, string? input, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var cpu = ChildrenCpu();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.WriteLineAsync(input);
            await process.StandardInput.FlushAsync();
        }

        await process.WaitForExitAsync();
        clock.Stop();
        return process.ExitCode == 0
            ? new Cost(clock.Elapsed, ChildrenCpu() - cpu, await output)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{await output}\n{await error}");
    }

    /// <summary>CPU time, user and system, of all children that have ended: the kernel's own account.</summary>
    private static TimeSpan ChildrenCpu()
    {
        Span<long> usage = stackalloc long[18];
        return GetRusage(-1, usage) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3])
            : throw new InvalidOperationException("getrusage failed; the benchmarks need Linux.");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetRusage(int who, Span<long> usage);
}
