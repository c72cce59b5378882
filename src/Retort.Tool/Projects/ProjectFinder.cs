using Retort.Revisions;

namespace Retort.Tool.Projects;

/// <summary>Finds the migrations project without asking MSBuild: by the name of the package in the project file.</summary>
internal static class ProjectFinder
{
    /// <summary>How many folders deep a project is looked for below the current one.</summary>
    private const int Depth = 3;

    private static readonly string[] Extensions = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>The project file.</summary>
    /// <exception cref="DiagnosticException">RET9031 for none, RET9032 for several.</exception>
    public static string Find(string currentDirectory, string? path)
        => path is null ? Search(currentDirectory) : Named(Path.GetFullPath(path, currentDirectory));

    private static string Named(string path)
    {
        if (File.Exists(path))
        {
            return path;
        }

        return Directory.Exists(path)
            ? In(path) ?? throw Rules.NoProject.Error($"There is no project in {path}. Name a project file or its folder with --project.")
            : throw Rules.NoProject.Error($"The project {path} does not exist. Name a project file or its folder with --project.");
    }

    private static string Search(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            // A folder above counts only if migrations are in it: that is where a person stands who edits a revision.
            if ((folder.FullName == start ? In(start) : Only(Migrations(folder.FullName))) is { } here)
            {
                return here;
            }

            if (folder.FullName != start && Projects(folder.FullName).Length > 0)
            {
                break;
            }
        }

        return Only(Below(start, Depth))
            ?? throw Rules.NoProject.Error(
                $"No project that uses Retort.Sdk is in {start}, above it or below it. Name one with --project, or make one with a package reference to Retort.Sdk.");
    }

    /// <summary>The project in a folder. One alone need not name the package: it may come from Directory.Build.props.</summary>
    private static string? In(string folder) => Projects(folder) is [var single] ? single : Only(Migrations(folder));

    private static string? Only(string[] projects) => projects switch
    {
        [] => null,
        [var single] => single,
        _ => throw Rules.SeveralProjects.Error(
            $"Several projects use Retort.Sdk: {string.Join(", ", projects)}. Name one with --project."),
    };

    private static string[] Projects(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Where(file => Extensions.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return [];
        }
    }

    private static string[] Migrations(string folder) => [.. Projects(folder).Where(NamesThePackage)];

    private static bool NamesThePackage(string project)
    {
        try
        {
            return File.ReadAllText(project).Contains("Retort.Sdk", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    private static string[] Below(string folder, int depth)
    {
        if (depth == 0)
        {
            return [];
        }

        return [.. Folders(folder).SelectMany(child => (string[])[.. Migrations(child), .. Below(child, depth - 1)])];
    }

    private static string[] Folders(string folder)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(folder).Where(IsSource).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return [];
        }
    }

    private static bool IsSource(string folder)
        => Path.GetFileName(folder) is var name && !name.StartsWith('.') && name is not ("bin" or "obj" or "artifacts" or "node_modules");
}
