namespace Retort.Scratch;

/// <summary>Finds programs on the PATH.</summary>
internal static class ProgramPath
{
    /// <summary>How the system's programs end.</summary>
    public static string Suffix => OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>The full path of a program; null if there is none.</summary>
    public static string? Find(string name) => Folders().Select(folder => Path.Combine(folder, name + Suffix)).FirstOrDefault(File.Exists);

    // A relative folder would mean another program in every project.
    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(Path.IsPathFullyQualified);
}
