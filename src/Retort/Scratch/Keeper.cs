using System.ComponentModel;
using System.Diagnostics;

namespace Retort.Scratch;

/// <summary>
/// A shell that outlives this process by a moment: when its standard input ends, as it does however this process ends, it takes away what that had. .NET
/// itself has no say when a signal ends it. Windows has none of this; there the next start sweeps.
/// </summary>
internal sealed class Keeper : IDisposable
{
    // Ctrl+C in a terminal reaches every process that was started there. A word says that there is nothing left to do.
    private const string Begin = "trap '' INT TERM HUP QUIT\nexec >/dev/null 2>&1\nread -r word && exit 0\n";

    private readonly Process? _process;

    private Keeper(Process? process) => _process = process;

    /// <summary>Starts one.</summary>
    /// <param name="script">What to do at the end, with the arguments as <c>$1</c> and so on.</param>
    /// <param name="asServerUser">Whether it is done as the server's user.</param>
    /// <param name="arguments">The script's arguments.</param>
    public static Keeper Start(string script, bool asServerUser, params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return new(null);
        }

        string[] shell = ["/bin/sh", "-c", Begin + script, "retort-scratch-keeper", .. arguments];
        var command = asServerUser ? ServerUser.Command(shell) : shell;
        try
        {
            return new(Process.Start(new ProcessStartInfo(command[0], command.Skip(1))
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
            }));
        }
        catch (Win32Exception)
        {
            return new(null);
        }
    }

    /// <summary>Ends it: all has been taken away.</summary>
    public void Dispose()
    {
        try
        {
            // Killing it with its children would stop it first, and leave it stopped for ever if this process ended in between.
            _process?.StandardInput.WriteLine("done");
            _process?.StandardInput.Close();
            if (_process?.WaitForExit(TimeSpan.FromSeconds(5)) is false)
            {
                _process.Kill();
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or IOException)
        {
            // Somebody else has ended it.
        }

        _process?.Dispose();
    }
}
