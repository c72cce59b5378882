using System.Security.Cryptography;

namespace Retort.Tasks;

/// <summary>Which assembly and settings a set of scripts was made of, and what the scripts were: a file name and a hash a line.</summary>
internal static class ScriptStamp
{
    public static IReadOnlyList<string> Describe(string assembly, string inputs, IEnumerable<string> scripts) =>
        [.. new[] { assembly, inputs }.Concat(scripts).Select(path => $"{Path.GetFileName(path)} {Hash(path)}")];

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
