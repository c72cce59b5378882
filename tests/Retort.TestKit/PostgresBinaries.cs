using System.Globalization;

namespace Retort.TestKit;

/// <summary>Where PostgreSQL's programs are on this machine.</summary>
public static class PostgresBinaries
{
    /// <summary>The environment variable that names the folder of the server's programs.</summary>
    public const string Variable = "RETORT_TEST_PG_BIN";

    private const string Debian = "/usr/lib/postgresql";

    /// <summary>The path of one of PostgreSQL's programs.</summary>
    /// <exception cref="InvalidOperationException">It is nowhere; the message says what to install.</exception>
    public static string Find(string program) =>
        Folders().Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? Programs.Find(program)
        ?? throw new InvalidOperationException(
            $"These tests need PostgreSQL's programs, and '{program}' is not there. Install PostgreSQL 14 or later (Debian and Ubuntu: "
            + $"apt-get install postgresql; macOS: brew install postgresql), or set {Variable} to the folder that has initdb and postgres.");

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
        {
            yield return chosen;
        }

        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        foreach (var version in versions.OrderByDescending(Version))
        {
            yield return Path.Combine(version, "bin");
        }
    }

    private static double Version(string folder) =>
        double.TryParse(Path.GetFileName(folder), NumberStyles.Float, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
