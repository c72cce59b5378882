using System.Text;
using Retort.Revisions;

namespace Retort.Cli.Output;

/// <summary>A script in a file of the person's choice: UTF-8, LF, there whole or not at all.</summary>
internal static class ScriptFile
{
    /// <exception cref="DiagnosticException">RET9038.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        var half = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            await File.WriteAllTextAsync(half, text, new UTF8Encoding(false), cancellationToken);
            File.Move(half, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(half))
            {
                File.Delete(half);
            }

            throw Rules.CannotWriteFile.Error($"The script cannot be written to {path}: {exception.Message.ReplaceLineEndings(" ")} Name a file in a folder that is there.");
        }
    }
}
