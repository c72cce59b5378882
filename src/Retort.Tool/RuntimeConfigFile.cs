using Retort.Revisions;

namespace Retort.Tool;

/// <summary>The host's runtimeconfig, for as long as the host runs.</summary>
internal sealed class RuntimeConfigFile : IDisposable
{
    private const string Name = "retort.runtimeconfig.json";

    private readonly DirectoryInfo? _temporary;

    private RuntimeConfigFile(string folder, DirectoryInfo? temporary)
    {
        Path = System.IO.Path.Combine(folder, Name);
        _temporary = temporary;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Writes it beside the project's intermediate files, or where those may only be read to a private folder that is removed afterwards.</summary>
    /// <exception cref="DiagnosticException">RET9038: it cannot be written to either.</exception>
    public static async Task<RuntimeConfigFile> WriteAsync(string folder, string text, CancellationToken cancellationToken)
    {
        var path = System.IO.Path.Combine(folder, Name);
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(path, text, cancellationToken);
            return new(folder, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await WriteTemporaryAsync(text, cancellationToken);
        }
    }

    public void Dispose()
    {
        try
        {
            _temporary?.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever cleans the folder for temporary files removes it.
        }
    }

    private static async Task<RuntimeConfigFile> WriteTemporaryAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            var file = Temporary();
            await File.WriteAllTextAsync(file.Path, text, cancellationToken);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Rules.CannotWriteFile.Error(
                $"{Name} can be written neither beside the project nor to {System.IO.Path.GetTempPath()}: {exception.Message.ReplaceLineEndings(" ")} Let TMPDIR name a folder that can be written to.");
        }
    }

    private static RuntimeConfigFile Temporary()
    {
        var folder = Directory.CreateTempSubdirectory("retort-");
        return new(folder.FullName, folder);
    }
}
