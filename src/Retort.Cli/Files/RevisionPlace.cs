using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Files;

/// <summary>Where a new revision goes.</summary>
/// <param name="Folder">The full path of the folder.</param>
/// <param name="Namespace">The namespace; empty for none.</param>
internal sealed record RevisionPlace(string Folder, string Namespace)
{
    private static readonly string[] NotCompiled = ["bin", "obj"];

    /// <summary>
    /// The folder that was asked for; or that of the newest parent, or of the newest revision, whose file is in the project; or else <c>Migrations</c>. Its
    /// namespace is that of the newest revision there.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="graph">Its revisions.</param>
    /// <param name="parents">What the new one revises.</param>
    /// <param name="path">A folder relative to the project, if one was asked for.</param>
    /// <exception cref="DiagnosticException">RET9047.</exception>
    public static RevisionPlace Of(SourceProject project, RevisionGraph graph, IReadOnlyList<string> parents, string? path)
    {
        Revision[] newestFirst = [.. graph.Revisions.Reverse()];
        var folder = path is null
            ? newestFirst.OrderByDescending(revision => parents.Contains(revision.Id)).Select(revision => FolderOf(project, revision)).OfType<string>().FirstOrDefault()
                ?? Path.Combine(project.Directory, HeadFile.Folder)
            : Asked(project, path);
        var sibling = Array.Find(newestFirst, revision => FolderOf(project, revision) == folder && !revision.TypeName.Contains('+', StringComparison.Ordinal));
        return new(folder, sibling is null ? NamespaceName.Of(project.RootNamespace, Relative(project, folder)) : NamespaceOf(sibling.TypeName));
    }

    private static string? FolderOf(SourceProject project, Revision revision)
        => revision.Location is { } location && Path.IsPathFullyQualified(location.File) && File.Exists(location.File)
            && Path.GetDirectoryName(Path.GetFullPath(location.File)) is { } folder && IsCompiled(project, folder) ? folder : null;

    private static string Asked(SourceProject project, string path)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, project.Directory));
        return IsCompiled(project, folder)
            ? folder
            : throw Rules.OutsideProject.Error(
                $"The folder {folder} is not part of the project in {project.Directory}, so a revision in it would not be compiled. Name a folder below the project, relative to it, and none in bin or obj.");
    }

    /// <summary>Whether the project compiles what lies in a folder, unless it says otherwise.</summary>
    public static bool IsCompiled(SourceProject project, string folder)
        => Relative(project, folder) is var relative
            && !Path.IsPathRooted(relative)
            && relative.Split('/', '\\')[0] is var first
            && first != ".."
            && !NotCompiled.Contains(first);

    /// <summary>Empty for the project's own folder.</summary>
    private static string Relative(SourceProject project, string folder)
        => Path.GetRelativePath(project.Directory, folder) is var relative && relative == "." ? "" : relative;

    private static string NamespaceOf(string typeName) => typeName.LastIndexOf('.') is >= 0 and var dot ? typeName[..dot] : "";
}
