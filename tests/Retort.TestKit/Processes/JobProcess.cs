using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Retort.TestKit.Processes;

/// <summary>A process that waits for its job. Disposing of it kills it.</summary>
public sealed class JobProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private JobProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The number that the system gave it.</summary>
    public int Id => _process.Id;

    /// <summary>Does the job, and says how it ended; a second job needs a second process.</summary>
    public async Task<JobResult> RunAsync(Job job)
    {
        await SendAsync(job);
        var line = await _process.StandardOutput.ReadLineAsync();
        await _process.WaitForExitAsync();
        return line switch
        {
            null => new(JobEnding.Died, $"Exit code {_process.ExitCode}. {await _errors}"),
            JobProgram.Done => new(JobEnding.Done, null),
            _ => new(JobEnding.Failed, JsonSerializer.Deserialize<string>(line)),
        };
    }

    /// <summary>The program that runs this process's runtime; a test may have taken the PATH away.</summary>
    private static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Kills it with SIGKILL, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await _errors;
        _process.Dispose();
    }

    /// <summary>Starts a program, and waits until it is ready for its job.</summary>
    internal static async Task<JobProcess> StartAsync(string assembly, Job? warmUp)
    {
        var start = new ProcessStartInfo(Host, ["exec", assembly])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = new JobProcess(Process.Start(start) ?? throw new InvalidOperationException($"{assembly} did not start."));
        await process.SendAsync(warmUp);
        if (await process._process.StandardOutput.ReadLineAsync() == JobProgram.Ready)
        {
            return process;
        }

        await process.KillAsync();
        throw new InvalidOperationException($"{Path.GetFileName(assembly)} did not get ready.\n{await process._errors}");
    }

    private async Task SendAsync(Job? job)
    {
        await _process.StandardInput.WriteLineAsync(job is null ? "" : JsonSerializer.Serialize(job));
        await _process.StandardInput.FlushAsync();
    }
}
