using System.ComponentModel;
using System.Diagnostics;

namespace Retort.Scratch;

/// <summary>A program that runs. Its standard input is empty, and nobody waits for it without a limit.</summary>
internal sealed class OutsideProcess : IDisposable
{
    // A program that it started in turn may hold on to its output.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly TailText _output = new();
    private readonly TailText _error = new();
    private readonly Task _reading;

    private OutsideProcess(Process process)
    {
        _process = process;
        process.StandardInput.Close();
        _reading = Task.WhenAll(_output.ReadAsync(process.StandardOutput), _error.ReadAsync(process.StandardError));
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>What it has said on both of its channels.</summary>
    public string Said => $"{_output}\n{_error}";

    /// <summary>Starts a program, without a shell.</summary>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static OutsideProcess Start(IReadOnlyList<string> command, Action<IDictionary<string, string?>>? environment = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,

            // Not the folder that it happens to be in: a server's user may have no access to it.
            WorkingDirectory = Path.GetPathRoot(Path.GetTempPath())!,
        };
        environment?.Invoke(start.Environment);
        return new(Process.Start(start)!);
    }

    /// <summary>Runs a program to its end.</summary>
    public static Task<OutsideResult> RunAsync(IReadOnlyList<string> command, TimeSpan limit, CancellationToken cancellationToken) => RunAsync(command, limit, null, cancellationToken);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="limit">After which it is killed, and what it started too.</param>
    /// <param name="environment">Changes its environment.</param>
    /// <param name="cancellationToken">Kills it at once.</param>
    public static async Task<OutsideResult> RunAsync(IReadOnlyList<string> command, TimeSpan limit, Action<IDictionary<string, string?>>? environment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var process = Start(command, environment);
            return await process.EndAsync(limit, cancellationToken);
        }
        catch (Win32Exception exception)
        {
            return new(127, "", $"{command[0]}: {exception.Message}");
        }
    }

    /// <summary>Waits for its end.</summary>
    public async Task<OutsideResult> EndAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(limit);
        try
        {
            await _process.WaitForExitAsync(ending.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            cancellationToken.ThrowIfCancellationRequested();
            return new(null, _output.ToString(), _error.ToString());
        }

        await Task.WhenAny(_reading, Task.Delay(Grace, CancellationToken.None));
        return new(_process.ExitCode, _output.ToString(), _error.ToString());
    }

    /// <summary>Kills it, and what it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException or AggregateException)
        {
            // It has ended, or it is somebody else's by now.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();
}
