namespace Retort.TestKit;

/// <summary>PostgreSQL's server refuses to run as root, so a root process hands it to somebody else.</summary>
public static class OrdinaryUser
{
    private static readonly Lazy<string> User = new(() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody");

    /// <summary>A command line that runs a program as a user other than root.</summary>
    public static string[] Command(params string[] command)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return command;
        }

        if (Programs.Find("setpriv") is { } setpriv)
        {
            return [setpriv, $"--reuid={User.Value}", "--regid=nogroup", "--clear-groups", "--", .. command];
        }

        return Programs.Find("runuser") is { } runuser
            ? [runuser, "-u", User.Value, "--", .. command]
            : throw new InvalidOperationException("PostgreSQL does not run as root: install util-linux (setpriv), or run the tests as an ordinary user.");
    }
}
