using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Retort.Tasks;

/// <summary>One process of the host. Closing its standard input asks it to stop; it is killed if it does not.</summary>
internal sealed class HostRun(string dotnet, string runtimeConfig, string host, string request)
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private long _heard = Stopwatch.GetTimestamp();

    /// <summary>The last message of the protocol.</summary>
    public HostMessage? Last { get; private set; }

    /// <summary>What standard error said.</summary>
    public LastWords LastWords { get; } = new();

    public int ExitCode { get; private set; }

    public string CommandLine => $"exec --runtimeconfig \"{runtimeConfig}\" \"{host}\"";

    /// <summary>Names of environment variables that the process must not see: those that may hold a secret.</summary>
    public IReadOnlyCollection<string> Withheld { get; init; } = [];

    /// <summary>How long it may take in all, whatever it says; zero for as long as it likes.</summary>
    public TimeSpan Limit { get; init; }

    /// <summary>Runs it to its end.</summary>
    /// <param name="silence">How long it may say nothing; zero for as long as it likes. A long chain is no hang.</param>
    /// <param name="grace">How long it has to end after it was asked to.</param>
    /// <param name="cancelled">Is set when it must stop.</param>
    /// <param name="onLine">Takes each line of its output.</param>
    /// <param name="onError">Takes each line of its standard error.</param>
    /// <exception cref="Win32Exception">There is no such <c>dotnet</c>.</exception>
    public HostResult Run(TimeSpan silence, TimeSpan grace, WaitHandle cancelled, Action<string> onLine, Action<string> onError)
    {
        using var process = new Process { StartInfo = StartInfo() };
        process.Start();
        using var output = new LineReader(process.StandardOutput, line =>
        {
            Last = Protocol.Parse(line) ?? Last;
            Volatile.Write(ref _heard, Stopwatch.GetTimestamp());
            onLine(line);
        });
        using var error = new LineReader(process.StandardError, line =>
        {
            LastWords.Hear(line);
            onError(line);
        });
        Ask(process);

        using var exited = new ManualResetEvent(false);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => Signal(exited);
        var signalled = Wait(process, exited, cancelled, silence);
        if (signalled != 0)
        {
            Stop(process, grace);
        }

        // A process that a migration started may hold the pipes open, so their end is not waited for without limit.
        process.WaitForExit(Timeout.InfiniteTimeSpan);
        output.Finish(grace);
        error.Finish(grace);
        ExitCode = process.ExitCode;
        return signalled switch
        {
            0 => ExitCode == 0 && Last is { Type: "done" } ? HostResult.Done : HostResult.Failed,
            1 => HostResult.Cancelled,
            _ => HostResult.TimedOut,
        };
    }

    private void Ask(Process process)
    {
        try
        {
            process.StandardInput.WriteLine(request);
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It ended before it listened; its exit code and its last words say why.
        }
    }

    private int Wait(Process process, WaitHandle exited, WaitHandle cancelled, TimeSpan silence)
    {
        while (!process.HasExited)
        {
            var left = Left(silence);
            if (left == TimeSpan.Zero)
            {
                return WaitHandle.WaitTimeout;
            }

            var signalled = WaitHandle.WaitAny([exited, cancelled], left);
            if (signalled != WaitHandle.WaitTimeout)
            {
                return signalled;
            }
        }

        return 0;
    }

    /// <summary>How long it may go on if it says nothing from now on.</summary>
    private TimeSpan Left(TimeSpan silence)
    {
        var left = TimeSpan.MaxValue;
        foreach (var (limit, since) in ((TimeSpan, long)[])[(silence, Volatile.Read(ref _heard)), (Limit, _began)])
        {
            if (limit > TimeSpan.Zero && limit - Stopwatch.GetElapsedTime(since) is var rest && rest < left)
            {
                left = rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
            }
        }

        return left == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : left;
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(dotnet)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetDirectoryName(runtimeConfig)!,
        };
        foreach (var argument in (string[])["exec", "--runtimeconfig", runtimeConfig, host])
        {
            start.ArgumentList.Add(argument);
        }

        // A child that is itself a .NET application must not inherit where this MSBuild lives, nor a server's start-up hooks.
        foreach (var name in start.Environment.Keys.Where(name => IsMSBuilds(name) || Withheld.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private static bool IsMSBuilds(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_STARTUP_HOOKS" or "DOTNET_HOST_PATH";

    private static void Stop(Process process, TimeSpan grace)
    {
        try
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(grace))
            {
                // Itself alone: what it started sees its end and takes a throwaway server away.
                process.Kill();
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }

    private static void Signal(ManualResetEvent exited)
    {
        try
        {
            exited.Set();
        }
        catch (ObjectDisposedException)
        {
            // The run is over; nobody waits any more.
        }
    }
}
