using System.Security.Cryptography;

namespace Retort.Tasks;

/// <summary>
/// What a set of scripts was made of, and what the scripts were: one line each, <c>kind hash name</c>. It can be compared without resolving
/// references, which a publish of something already built does not do.
/// </summary>
internal static class ScriptStamp
{
    private const string Dependency = "dependency ";

    /// <summary>The lines for what there is now.</summary>
    /// <param name="settings">Properties, as <c>name=value</c>.</param>
    /// <param name="assembly">The migrations assembly.</param>
    /// <param name="dependencies">Assemblies that may change without a new version: other projects'. Relative to <paramref name="directory"/>.</param>
    /// <param name="scripts">The scripts.</param>
    /// <param name="directory">The project's folder.</param>
    public static IReadOnlyList<string> Describe(
        IEnumerable<string> settings,
        string assembly,
        IEnumerable<string> dependencies,
        IEnumerable<string> scripts,
        string directory) =>
    [
        .. settings.Select(setting => $"setting {setting}"),
        $"assembly {Hash(assembly)} {Path.GetFileName(assembly)}",
        .. dependencies.Select(path => $"{Dependency}{Hash(Path.GetFullPath(path, directory))} {path}"),
        .. scripts.Select(path => $"script {Hash(path)} {Path.GetFileName(path)}"),
    ];

    /// <summary>The dependencies that a stamp names.</summary>
    public static IEnumerable<string> Dependencies(IEnumerable<string> stamp) =>
        stamp.Where(line => line.StartsWith(Dependency, StringComparison.Ordinal)).Select(line => line.Split(' ', 3)[2]);

    private static string Hash(string path)
    {
        if (!File.Exists(path))
        {
            return "missing";
        }

        using var stream = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(stream));
    }
}
