namespace Retort.Tests.Scratch;

/// <summary>A folder for the PATH with nothing in it but what a server's start itself needs, and what a test adds.</summary>
internal sealed class EmptyPath : IDisposable
{
    public EmptyPath()
    {
        OpenToAll(Folder);
        foreach (var program in (string[])["sh", "sleep", "rm", "mktemp", "cat", "setpriv", "runuser"])
        {
            if (Programs.Find(program) is { } found)
            {
                File.CreateSymbolicLink(Path.Combine(Folder, program), found);
            }
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("retort-path-").FullName;

    public void Add(string name, string script)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        OpenToAll(file);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // The server's user looks for programs here too, and is another one if this is root.
    private static void OpenToAll(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        }
    }
}
