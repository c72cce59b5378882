using System.Runtime.InteropServices;

namespace Retort.Scratch;

/// <summary>Signals, of which .NET itself sends only SIGKILL.</summary>
internal static class UnixSignal
{
    private const int Quit = 3;
    private const int NotPermitted = 1;

    /// <summary>Sends SIGQUIT, at which PostgreSQL's server ends at once and takes its processes with it.</summary>
    public static void SendQuit(int process) => _ = Kill(process, Quit);

    /// <summary>Whether there is a process of this number, whoever owns it.</summary>
    public static bool Exists(int process) => Kill(process, 0) == 0 || Marshal.GetLastPInvokeError() == NotPermitted;

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
