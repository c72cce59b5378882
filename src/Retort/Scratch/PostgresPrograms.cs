using System.Globalization;
using System.Text.RegularExpressions;

namespace Retort.Scratch;

/// <summary>PostgreSQL's own programs on this machine.</summary>
/// <param name="Folder">The folder that they are in.</param>
internal sealed partial record PostgresPrograms(string Folder)
{
    /// <summary>The environment variable that names the folder, where there are several or it is an unusual one.</summary>
    public const string Variable = "RETORT_POSTGRES_BIN";

    private static readonly string[] Needed = ["initdb", "postgres", "pg_ctl"];

    // Debian and Ubuntu; Fedora and the packages of postgresql.org; Homebrew; Postgres.app; the Windows installer.
    private static readonly string[] Usual =
    [
        "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin", "/Applications/Postgres.app/Contents/Versions/*/bin",
        @"C:\Program Files\PostgreSQL\*\bin",
    ];

    /// <summary>The path of one of them.</summary>
    public string this[string name] => Path.Combine(Folder, name + ProgramPath.Suffix);

    /// <summary>Finds them: where the variable says, on the PATH, and in the usual places, the newest version first.</summary>
    public static PostgresPrograms? Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen
            ? Complete(chosen)
            : Candidates().Select(Complete).FirstOrDefault(programs => programs is not null);

    private static IEnumerable<string> Candidates()
    {
        // A link on the PATH says where the others are.
        if (ProgramPath.Find("initdb") is { } initdb)
        {
            yield return Path.GetDirectoryName(File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb)!;
        }

        foreach (var folder in Usual.Where(pattern => pattern[0] == '/' != OperatingSystem.IsWindows()).SelectMany(Expand))
        {
            yield return folder;
        }
    }

    private static PostgresPrograms? Complete(string folder)
    {
        var programs = new PostgresPrograms(Path.GetFullPath(folder));
        return Array.TrueForAll(Needed, name => File.Exists(programs[name])) ? programs : null;
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var inside = Path.GetDirectoryName(pattern)!;
        var parent = Path.GetDirectoryName(inside)!;
        return !Directory.Exists(parent)
            ? []
            : Directory.GetDirectories(parent, Path.GetFileName(inside)).OrderByDescending(Version).Select(folder => Path.Combine(folder, Path.GetFileName(pattern)));
    }

    private static double Version(string folder) =>
        LastNumber().Match(Path.GetFileName(folder)) is { Success: true } match && double.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var version) ? version : 0;

    [GeneratedRegex(@"\d+(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LastNumber();
}
