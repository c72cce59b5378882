using System.Diagnostics;
using System.Text;

namespace Retort.Tasks;

/// <summary>One process of the host. Closing its standard input asks it to stop; it is killed if it does not.</summary>
internal sealed class HostRun(string dotnet, string runtimeConfig, string host, string request)
{
    /// <summary>The last message of the protocol.</summary>
    public HostMessage? Last { get; private set; }

    /// <summary>The last line on standard error that said anything.</summary>
    public string LastError { get; private set; } = "";

    public int ExitCode { get; private set; }

    private long _heard = Stopwatch.GetTimestamp();

    public string CommandLine => $"exec --runtimeconfig \"{runtimeConfig}\" \"{host}\"";

    public HostResult Run(TimeSpan timeout, TimeSpan grace, WaitHandle cancelled, Action<string> onLine, Action<string> onError)
    {
        using var process = new Process { StartInfo = StartInfo() };
        process.Start();
        process.StandardInput.WriteLine(request);
        process.StandardInput.Flush();

        // The callbacks log, and MSBuild's log must not be used from a foreign thread after the task has ended: so both readers are joined.
        var output = Read(process.StandardOutput, line =>
        {
            Last = Protocol.Parse(line) ?? Last;
            Volatile.Write(ref _heard, Stopwatch.GetTimestamp());
            onLine(line);
        });
        var error = Read(process.StandardError, line =>
        {
            LastError = string.IsNullOrWhiteSpace(line) ? LastError : line.Trim();
            onError(line);
        });

        using var exited = new ManualResetEvent(false);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => Signal(exited);
        var signalled = Wait(process, exited, cancelled, timeout);
        if (signalled != 0)
        {
            Stop(process, grace);
        }

        process.WaitForExit();
        output.Join();
        error.Join();
        ExitCode = process.ExitCode;
        return signalled switch
        {
            0 => ExitCode == 0 ? HostResult.Done : HostResult.Failed,
            1 => HostResult.Cancelled,
            _ => HostResult.TimedOut,
        };
    }

    /// <summary>Waits as long as the host says something within <paramref name="silence"/>: a long chain is no hang.</summary>
    private int Wait(Process process, WaitHandle exited, WaitHandle cancelled, TimeSpan silence)
    {
        while (!process.HasExited)
        {
            var left = silence - Stopwatch.GetElapsedTime(Volatile.Read(ref _heard));
            if (left <= TimeSpan.Zero)
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
        };
        foreach (var argument in (string[])["exec", "--runtimeconfig", runtimeConfig, host])
        {
            start.ArgumentList.Add(argument);
        }

        // A child that is itself a .NET application must not inherit where this MSBuild lives, nor a server's start-up hooks.
        foreach (var name in start.Environment.Keys.Where(IsMSBuilds).ToList())
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
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
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

    private static Thread Read(StreamReader reader, Action<string> onLine)
    {
        var thread = new Thread(() =>
        {
            while (reader.ReadLine() is { } line)
            {
                onLine(line);
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        return thread;
    }
}
