using System.Diagnostics;

namespace Retort.Tests.Scratch;

/// <summary>A process that has a throwaway server, to be ended in one way or another.</summary>
internal sealed class HolderProcess : IAsyncDisposable
{
    private readonly Process _process;

    private HolderProcess(Process process, string connectionString)
    {
        _process = process;
        ConnectionString = connectionString;
    }

    public int Id => _process.Id;

    public string ConnectionString { get; }

    public static async Task<HolderProcess> StartAsync(string kind, params (string Name, string Value)[] environment)
    {
        // Who runs tests in the background or under nohup has them ignore SIGINT or SIGHUP, and all that they start.
        string[] heedful = OperatingSystem.IsLinux() ? ["env", "--default-signal=HUP,INT,TERM"] : [];
        string[] command = [.. heedful, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "Retort.KillTarget.dll"), "scratch", kind];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        return new(process, await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await errors));
    }

    /// <summary>Ends it as the system does when memory runs out: it has no say in it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends it and all that it started and did not let go, as the end of a job on a build machine does.</summary>
    public async Task KillAllAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Sends it a signal by name, and waits for its end.</summary>
    public async Task SignalAsync(string name)
    {
        (await Programs.RunAsync("/bin/sh", ["-c", $"kill -{name} {_process.Id}"])).EnsureSuccess();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Lets it come to its end.</summary>
    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }
}
