using System.Security.Cryptography;

namespace Retort.TestKit;

/// <summary>
/// The password of every server that the tests start. It can be recognised wherever it turns up, so a test can show that nothing that Retort
/// writes contains the password it was given.
/// </summary>
public static class Canary
{
    /// <summary>The environment variable by which several test processes share one password.</summary>
    public const string Variable = "RETORT_TEST_CANARY";

    /// <summary>The password.</summary>
    public static string Value { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? chosen : "canary_" + RandomNumberGenerator.GetHexString(24, lowercase: true);

    /// <summary>Looks through a text.</summary>
    /// <exception cref="CanaryFoundException">The password is in it.</exception>
    public static void AssertAbsent(string text, string name)
    {
        if (text.IndexOf(Value, StringComparison.OrdinalIgnoreCase) is var position and >= 0)
        {
            throw new CanaryFoundException(name, position);
        }
    }

    /// <summary>Looks through all that a program has said.</summary>
    /// <exception cref="CanaryFoundException">The password is in it.</exception>
    public static void AssertAbsent(ProcessResult result)
    {
        AssertAbsent(result.Output, "standard output");
        AssertAbsent(result.Error, "standard error");
    }

    /// <summary>Looks through a stream to its end, also inside gzip (as binary logs of MSBuild are) and zip (as packages are).</summary>
    /// <exception cref="CanaryFoundException">The password is in it.</exception>
    public static void AssertAbsent(Stream stream, string name)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        CanarySearch.Search(copy.ToArray(), name);
    }

    /// <summary>Looks through a file as through a stream.</summary>
    /// <exception cref="CanaryFoundException">The password is in it.</exception>
    public static void AssertAbsent(FileInfo file) => CanarySearch.Search(File.ReadAllBytes(file.FullName), file.FullName);

    /// <summary>The same, but for the files in which a test may have written the password itself: appsettings and user secrets.</summary>
    /// <exception cref="CanaryFoundException">The password is in one of the others.</exception>
    public static void AssertAbsentButInSettings(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LinkTarget is null))
        {
            if (!file.Name.StartsWith("appsettings.", StringComparison.Ordinal) && file.Name != "secrets.json")
            {
                AssertAbsent(file);
            }
        }
    }

    /// <summary>Looks through all files of a folder and the folders in it, and through their names.</summary>
    /// <exception cref="CanaryFoundException">The password is in one of them.</exception>
    public static void AssertAbsent(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            AssertAbsent(entry.Name, "the name of a file in " + folder.FullName);
            if (entry is FileInfo file)
            {
                AssertAbsent(file);
            }
        }
    }
}
