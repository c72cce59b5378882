using System.Globalization;
using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>
/// The user that a throwaway server runs as: this one, or another one if this is root, as which PostgreSQL's server does not run. Whatever is done in
/// its folder is done as that user, so that root follows no trap that another user lays in the folder for temporary files.
/// </summary>
internal static class ServerUser
{
    /// <summary>Whether it is another user than that of this process.</summary>
    public static bool IsOther => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>The command line that runs a program as that user.</summary>
    /// <exception cref="DiagnosticException">RET5102: there is no way to become that user.</exception>
    public static IReadOnlyList<string> Command(params IEnumerable<string> command) => IsOther ? [.. FindPrefix(), .. command] : [.. command];

    private static string[] FindPrefix()
    {
        var (name, user, group) = FindUser();
        if (ProgramPath.Find("setpriv") is { } setpriv && !IsBusyBox(setpriv))
        {
            return [setpriv, $"--reuid={user}", $"--regid={group}", "--clear-groups", "--"];
        }

        if (ProgramPath.Find("runuser") is { } runuser)
        {
            return [runuser, "-u", name, "--"];
        }

        return ProgramPath.Find("su") is { } su
            ? [su, "-s", "/bin/sh", name, "-c", "exec \"$0\" \"$@\""]
            : throw Rules.ScratchFailed.Error("PostgreSQL's server does not run as root, and there is none of setpriv, runuser and su to run it as another user. Install util-linux, or build as an ordinary user.");
    }

    // The one of BusyBox cannot change the user.
    private static bool IsBusyBox(string program) => File.ResolveLinkTarget(program, returnFinalTarget: true)?.Name.Contains("busybox", StringComparison.OrdinalIgnoreCase) is true;

    private static (string Name, string User, string Group) FindUser()
    {
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3 && fields[2] != "0").ToList();
        var found = users.Find(fields => fields[0] is "postgres" or "_postgres") ?? users.Find(fields => fields[0] == "nobody")
            ?? throw Rules.ScratchFailed.Error("PostgreSQL's server does not run as root, and /etc/passwd has neither 'postgres' nor 'nobody'. Build as an ordinary user.");
        return (found[0], Number(found[2]), Number(found[3]));
    }

    private static string Number(string text) => int.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
