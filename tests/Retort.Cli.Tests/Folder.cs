namespace Retort.Cli.Tests;

/// <summary>A temporary folder.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("retort-cli-").FullName;

    /// <summary>The path of something in it.</summary>
    public string this[string path] => System.IO.Path.Combine(Path, path);

    public Folder Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    /// <summary>Looks for the servers' password in whatever was written here, and removes it all.</summary>
    public void Dispose()
    {
        Canary.AssertAbsentButInSettings(new DirectoryInfo(Path));
        Directory.Delete(Path, recursive: true);
    }
}
