namespace Retort.Tasks;

/// <summary>
/// Finds the file that a compiler recorded under a path map (<c>PathMap</c>, or <c>ContinuousIntegrationBuild</c> with a source root), so that
/// a fault points at a file that is there.
/// </summary>
internal sealed class SourcePaths(string projectDirectory, string? pathMap)
{
    private readonly (string From, string To)[] _maps = [.. Split(pathMap)];

    /// <summary>The path on this machine; the recorded one where none is found.</summary>
    public string Find(string recorded)
    {
        foreach (var (from, to) in _maps)
        {
            if (recorded.StartsWith(to, StringComparison.Ordinal))
            {
                return Path.GetFullPath(from + recorded[to.Length..].Replace('\\', '/'), projectDirectory);
            }
        }

        return File.Exists(recorded) ? recorded : Below(recorded) ?? recorded;
    }

    /// <summary>The file whose path below the project, or below a folder above it, ends as the recorded one does.</summary>
    private string? Below(string recorded)
    {
        var parts = recorded.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var directory = new DirectoryInfo(projectDirectory); directory is not null; directory = directory.Parent)
        {
            for (var skip = 0; skip < parts.Length; skip++)
            {
                var candidate = Path.Combine([directory.FullName, .. parts[skip..]]);
                if (File.Exists(candidate) && (skip > 0 || directory.Parent is not null))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private static IEnumerable<(string From, string To)> Split(string? pathMap)
    {
        foreach (var pair in (pathMap ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = pair.LastIndexOf('=');
            if (equals > 0 && equals < pair.Length - 1)
            {
                yield return (pair[..equals], pair[(equals + 1)..]);
            }
        }
    }
}
