namespace Retort.Revisions;

/// <summary>
/// The file <c>Migrations/HEAD</c> of a project: one line a head. Two branches that each add a revision change the same line, so version control
/// reports the conflict before anybody builds.
/// </summary>
public static class HeadFile
{
    /// <summary>The folder of a project that the file stands in, and where revisions go unless they are told otherwise.</summary>
    public const string Folder = "Migrations";

    /// <summary>The file's path below the project's folder, as messages write it.</summary>
    public const string Name = $"{Folder}/HEAD";

    private static readonly string[] Marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    /// <summary>Where the file of a project is.</summary>
    public static string PathIn(string projectDirectory) => Path.Combine(projectDirectory, Folder, "HEAD");

    /// <summary>What the file should hold: the ids of the heads in ordinal order, each on a line that ends in LF; nothing for no revisions.</summary>
    public static string TextOf(RevisionGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return string.Concat(Ids(graph).Select(id => $"{id}\n"));
    }

    /// <summary>Compares the file with a sound chain. The order of its lines, blank ones and the form of line ends do not matter.</summary>
    /// <returns>RET1020 or RET1021; null where the file is right, or where there is none.</returns>
    public static Diagnostic? Check(string path, RevisionGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!File.Exists(path))
        {
            return null;
        }

        string[] lines;
        try
        {
            lines = Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Rules.StaleHeadFile.At(
                new SourceLocation(path, 1),
                $"{Name} cannot be read: {exception.Message.ReplaceLineEndings(" ")} It should hold {Names(Ids(graph))}; let this user read it.");
        }

        if (Array.FindIndex(lines, IsMark) is >= 0 and var mark)
        {
            return Rules.ConflictInHeadFile.At(
                new SourceLocation(path, mark + 1),
                $"{Name} has the marks of a merge conflict, because two branches have each added a revision. The chain itself is sound, so it should hold {Names(Ids(graph))}; write it anew with 'retort heads --write'.");
        }

        return lines.Order(StringComparer.Ordinal).SequenceEqual(Ids(graph))
            ? null
            : Rules.StaleHeadFile.At(
                new SourceLocation(path, 1),
                $"{Name} holds {Names(lines)}, but should hold {Names(Ids(graph))}, one line a head; write it anew with 'retort heads --write'.");
    }

    /// <summary>The ids that the file names and the chain does not have.</summary>
    /// <returns>None where there is no file, where it cannot be read, or for the marks of a conflict.</returns>
    public static IReadOnlyList<string> UnknownIds(string path, RevisionGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        try
        {
            return File.Exists(path) ? [.. Read(path).Where(line => !IsMark(line) && graph.Find(line) is null)] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string[] Read(string path) => [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static bool IsMark(string line) => Array.Exists(Marks, mark => line.StartsWith(mark, StringComparison.Ordinal));

    private static string[] Ids(RevisionGraph graph) => [.. graph.Heads.Select(head => head.Id).Order(StringComparer.Ordinal)];

    private static string Names(string[] ids) => ids.Length == 0 ? "nothing" : Wording.List(ids.Select(Wording.Quoted));
}
