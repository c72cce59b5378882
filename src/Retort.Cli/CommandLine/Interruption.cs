using System.Runtime.InteropServices;

namespace Retort.Cli.CommandLine;

/// <summary>
/// What a signal to the program does. The first asks the command to stop, and gives it less than two seconds to leave everything in order; the
/// second, or the end of that time, ends the process.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Ctrl+C is to be over within two seconds; ending a process takes some of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.7);

    private readonly CancellationTokenSource _stop;
    private readonly Action _beforeEnd;
    private readonly PosixSignalRegistration[] _registrations;
    private Timer? _limit;
    private int _exitCode;

    /// <param name="beforeEnd">Is called before the process is ended while the command still runs.</param>
    /// <param name="cancellationToken">Stops the command as well, without a limit.</param>
    public Interruption(Action beforeEnd, CancellationToken cancellationToken = default)
    {
        _beforeEnd = beforeEnd;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registrations =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Handle)),
        ];
    }

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>What the program leaves to the shell: for a command that a signal stopped, 128 and the signal's number.</summary>
    public int Of(int exitCode) => exitCode == ExitCode.Cancelled && Volatile.Read(ref _exitCode) is > 0 and var signalled ? signalled : exitCode;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _limit?.Dispose();
        _stop.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        var exitCode = context.Signal switch { PosixSignal.SIGTERM => 143, PosixSignal.SIGQUIT => 131, PosixSignal.SIGHUP => 129, _ => ExitCode.Cancelled };
        if (Interlocked.CompareExchange(ref _exitCode, exitCode, 0) != 0)
        {
            End();
        }

        _limit = new Timer(_ => End(), null, Patience, Timeout.InfiniteTimeSpan);

        // What is called back may itself wait for the server.
        _ = _stop.CancelAsync();
    }

    private void End()
    {
        _beforeEnd();
        Environment.Exit(Volatile.Read(ref _exitCode));
    }
}
