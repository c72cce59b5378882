using Retort.Scratch;

namespace Retort.Tests.Scratch;

/// <summary>PostgreSQL's programs, but the server does something else than it should. While this lives, they are what is found.</summary>
internal sealed class BrokenPrograms : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable(PostgresPrograms.Variable);

    /// <summary>Makes them.</summary>
    /// <param name="server">The server's shell script; <c>$real</c> is the folder of the true programs.</param>
    public BrokenPrograms(string server)
    {
        Path = Directory.CreateTempSubdirectory("retort-broken-").FullName;
        OpenToAll(Path);
        var real = System.IO.Path.GetDirectoryName(PostgresBinaries.Find("initdb"))!;
        Write("initdb", $"exec {real}/initdb \"$@\"");
        Write("pg_ctl", $"exec {real}/pg_ctl -p {Path}/postgres \"$@\"");
        Write("postgres", $"real={real}\n[ \"$1\" = -V ] && exec $real/postgres -V\n{server}");
        Environment.SetEnvironmentVariable(PostgresPrograms.Variable, Path);
    }

    public string Path { get; }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(PostgresPrograms.Variable, _before);
        Directory.Delete(Path, recursive: true);
    }

    private void Write(string name, string script)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        OpenToAll(file);
    }

    // The server's user is another one if this is root.
    private static void OpenToAll(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        }
    }
}
