using Retort.Revisions;

namespace Retort.Cli.Workspaces;

/// <summary>
/// Finds the project of a program that carries its migrations: above the source files that the compiler recorded, if they are on this machine, or else
/// in the current folder.
/// </summary>
internal static class SourceProjectFinder
{
    private static readonly string[] Extensions = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>The project file.</summary>
    /// <exception cref="DiagnosticException">RET9045.</exception>
    public static string Find(RevisionGraph graph, string currentDirectory)
        => graph.Revisions.Reverse().Select(revision => revision.Location?.File).OfType<string>().Where(IsHere).Select(Above).OfType<string>().FirstOrDefault()
            ?? Only(currentDirectory)
            ?? throw Rules.NoProjectFolder.Error(
                $"The sources of these migrations are not on this machine, and {currentDirectory} does not hold one project file. Run the command in the project's folder.");

    public static Language LanguageOf(string project) => Path.GetExtension(project) switch
    {
        ".fsproj" => Language.FSharp,
        ".vbproj" => Language.VisualBasic,
        _ => Language.CSharp,
    };

    private static bool IsHere(string file) => Path.IsPathFullyQualified(file) && File.Exists(file);

    private static string? Above(string file)
    {
        for (var folder = Directory.GetParent(file); folder is not null; folder = folder.Parent)
        {
            if (Projects(folder.FullName).Length > 0)
            {
                return Only(folder.FullName);
            }
        }

        return null;
    }

    private static string? Only(string folder) => Projects(folder) is [var only] ? only : null;

    private static string[] Projects(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Where(file => Extensions.Contains(Path.GetExtension(file)))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
