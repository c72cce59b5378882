using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Retort.Revisions;

namespace Retort.Cli.Editors;

/// <summary>Runs an editor on the person's terminal, and waits until it is closed.</summary>
internal static class EditorProcess
{
    /// <exception cref="DiagnosticException">RET9048, RET9049.</exception>
    public static async Task RunAsync(Editor editor, string file, CancellationToken cancellationToken)
    {
        using var process = Start(editor, file);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            var exitCode = process.ExitCode.ToString(CultureInfo.InvariantCulture);
            throw Rules.EditorFailed.Error($"The editor {editor.Program} ended with exit code {exitCode}. Look at {file}, and set VISUAL or EDITOR to another editor if this one does not work.");
        }
    }

    private static Process Start(Editor editor, string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(editor.Program, [.. editor.Arguments, file]) { UseShellExecute = false })!;
        }
        catch (Win32Exception exception)
        {
            throw Rules.NoEditor.Error($"The editor {editor.Program} (from {editor.Source}) cannot be started: {exception.Message} Set VISUAL or EDITOR to another.");
        }
    }
}
