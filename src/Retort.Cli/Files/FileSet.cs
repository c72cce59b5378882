using System.Text;
using Retort.Revisions;

namespace Retort.Cli.Files;

/// <summary>Writes files that belong together, in UTF-8: all of them or none, and none is ever half there.</summary>
internal sealed class FileSet
{
    private readonly List<string> _folders = [];
    private readonly List<string> _halves = [];
    private readonly List<string> _made = [];

    private FileSet()
    {
    }

    /// <summary>Writes them. Those that replace others come last, since that cannot be undone.</summary>
    /// <exception cref="DiagnosticException">RET9043, RET9038.</exception>
    public static async Task WriteAsync(IEnumerable<NewFile> files, CancellationToken cancellationToken)
    {
        var set = new FileSet();
        var done = false;
        try
        {
            await set.WriteAllAsync([.. files.OrderBy(file => file.Replace)], cancellationToken);
            done = true;
        }
        finally
        {
            if (!done)
            {
                set.Undo();
            }
        }
    }

    private async Task WriteAllAsync(IReadOnlyList<NewFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (!file.Replace && Path.Exists(file.Path))
            {
                throw Exists(file);
            }

            await TryAsync(file, () => WriteHalfAsync(file, cancellationToken));
        }

        foreach (var file in files)
        {
            await TryAsync(file, () =>
            {
                File.Move(Half(file), file.Path, file.Replace);
                if (!file.Replace)
                {
                    _made.Add(file.Path);
                }

                return Task.CompletedTask;
            });
        }
    }

    private async Task WriteHalfAsync(NewFile file, CancellationToken cancellationToken)
    {
        MakeFolder(Path.GetDirectoryName(file.Path)!);
        _halves.Add(Half(file));
        await File.WriteAllTextAsync(Half(file), file.Text, new UTF8Encoding(false), cancellationToken);
    }

    /// <summary>Makes a folder and those above it one by one, to know which were not there.</summary>
    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            MakeFolder(parent);
        }

        Directory.CreateDirectory(folder);
        _folders.Add(folder);
    }

    private void Undo()
    {
        foreach (var file in _halves.Concat(_made))
        {
            Quietly(() => File.Delete(file));
        }

        foreach (var folder in _folders.AsEnumerable().Reverse())
        {
            Quietly(() => Directory.Delete(folder));
        }
    }

    private static string Half(NewFile file) => $"{file.Path}.{Environment.ProcessId}.tmp";

    private static async Task TryAsync(NewFile file, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Rules.CannotWriteFile.Error(
                $"{file.Path} cannot be written: {exception.Message.ReplaceLineEndings(" ")} Nothing was written; name a folder that takes new files, or make this one writable.");
        }
    }

    /// <summary>The error that stopped the writing is the one to show.</summary>
    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static DiagnosticException Exists(NewFile file)
        => Rules.FileExists.Error($"{file.Path} is there already. Nothing was written; move it away, or choose another name.");
}
