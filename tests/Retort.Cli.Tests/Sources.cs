using Retort.Cli.Workspaces;

namespace Retort.Cli.Tests;

/// <summary>A temporary project folder, and a chain that is said to be compiled from it.</summary>
internal sealed class Sources : IDisposable
{
    private readonly Folder _folder = new();

    public string Path => _folder.Path;

    /// <summary>The text of <c>Migrations/HEAD</c>.</summary>
    public string Head => File.ReadAllText(_folder["Migrations/HEAD"]);

    /// <summary>Every file in it, relative, sorted.</summary>
    public string[] Files =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file)).Order(StringComparer.Ordinal)];

    public string this[string path] => _folder[path];

    public string Read(string path) => File.ReadAllText(_folder[path]);

    /// <summary>Takes <c>Migrations/HEAD</c> away, so that what was written before does not count.</summary>
    public void ForgetHead() => File.Delete(_folder["Migrations/HEAD"]);

    public Sources Write(string path, string text)
    {
        _folder.Write(path, text);
        return this;
    }

    /// <summary>The chain; a revision whose file is here lies in it.</summary>
    public ChainWorkspace Of(params string[] chain) => new([.. Chain.Parse(chain).Select(Here)]) { Project = Project() };

    public SourceProject Project(string rootNamespace = "Shop.Migrations") => new(Path, rootNamespace);

    public void Dispose() => _folder.Dispose();

    private Retort.Revisions.Revision Here(Retort.Revisions.Revision revision)
        => Directory.EnumerateFiles(Path, $"{revision.Id}.cs", SearchOption.AllDirectories).FirstOrDefault() is { } file
            ? revision with { Location = revision.Location! with { File = file } }
            : revision;
}
