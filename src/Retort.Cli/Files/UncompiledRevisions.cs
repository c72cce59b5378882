using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Files;

/// <summary>
/// Revisions whose files are there but not in the chain, because it was not built since, or because the project does not compile them: a new one
/// would be put beside them, and make two heads.
/// </summary>
internal static class UncompiledRevisions
{
    /// <summary>Refuses to go on when there is one.</summary>
    /// <exception cref="DiagnosticException">RET9053.</exception>
    public static void Refuse(SourceProject project, RevisionGraph graph)
    {
        foreach (var id in HeadFile.UnknownIds(HeadFile.PathIn(project.Directory), graph))
        {
            if (Find(project, id) is { } file)
            {
                throw Rules.NotCompiled.Error(
                    $"Revision {id} is in {HeadFile.Name} but not in the assembly, so a new one would not come after it. Build the project first. If it is built, it does not compile that file: "
                    + "add it as a Compile item, where EnableDefaultCompileItems is false, or take its line out of the file.",
                    new SourceLocation(file, 1));
            }
        }
    }

    private static string? Find(SourceProject project, string id)
    {
        if (id.AsSpan().ContainsAny(Path.GetInvalidFileNameChars()) || id.AsSpan().ContainsAny('*', '?'))
        {
            return null;
        }

        // Links may lead in a circle.
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return Directory.EnumerateFiles(project.Directory, $"{id}*.cs", options).FirstOrDefault(file =>
            Path.GetFileName(file) is var name && (name == $"{id}.cs" || name.StartsWith($"{id}_", StringComparison.Ordinal))
            && RevisionPlace.IsCompiled(project, Path.GetDirectoryName(file)!));
    }
}
