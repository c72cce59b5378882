namespace Retort.Tasks;

/// <summary>
/// Finds the file that a compiler recorded under a path map (<c>PathMap</c>, or <c>ContinuousIntegrationBuild</c> with a source root), so that
/// a fault points at a file that is there.
/// </summary>
internal sealed class SourcePaths(string projectDirectory, string? pathMap)
{
    private readonly IReadOnlyList<(string From, string To)> _maps = PathMap.Parse(pathMap ?? "");

    /// <summary>The path on this machine; the recorded one where none is found.</summary>
    public string Find(string recorded)
    {
        foreach (var (from, to) in _maps)
        {
            if (recorded.StartsWith(to, StringComparison.Ordinal)
                && Path.GetFullPath(from + recorded[to.Length..].Replace('\\', '/'), projectDirectory) is var mapped
                && File.Exists(mapped))
            {
                return mapped;
            }
        }

        var here = Path.GetFullPath(recorded, projectDirectory);
        return File.Exists(here) ? here : Below(recorded) ?? recorded;
    }

    /// <summary>The file whose path below the project, or below a folder above it, ends as the recorded one does.</summary>
    private string? Below(string recorded)
    {
        var parts = recorded.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var directory = new DirectoryInfo(projectDirectory); directory.Parent is not null; directory = directory.Parent)
        {
            for (var skip = 0; skip < parts.Length; skip++)
            {
                var candidate = Path.Combine([directory.FullName, .. parts[skip..]]);
                if (File.Exists(candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }
}
