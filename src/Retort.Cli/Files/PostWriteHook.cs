using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Retort.Cli.CommandLine;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Files;

/// <summary>
/// The command that a project has follow the writing of a revision: a formatter, say. <c>MigrationsPostWriteHook</c> is a program and its arguments, with <c>{file}</c> for the
/// new file, which comes last where that is not said. It runs in the folder of the project, without a shell.
/// </summary>
internal static class PostWriteHook
{
    private const string Placeholder = "{file}";

    // What it leaves running, such as a build server, may keep its output open.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Runs it, if there is one.</summary>
    /// <param name="project">The project.</param>
    /// <param name="file">The new file.</param>
    /// <param name="output">Takes what it prints.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DiagnosticException">RET9054: it is not there, or it failed. The file stays.</exception>
    public static async Task RunAsync(SourceProject project, string file, TextWriter output, CancellationToken cancellationToken)
    {
        if (CommandWords.Split(project.PostWriteHook ?? "") is not [var program, .. var arguments])
        {
            return;
        }

        using var process = Start(program, WithFile(arguments, file), project, file);
        process.StandardInput.Close();
        var lines = TextWriter.Synchronized(output);
        var reading = Task.WhenAll(CopyAsync(process.StandardOutput, lines), CopyAsync(process.StandardError, lines));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            await Task.WhenAny(reading, Task.Delay(Grace, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw Rules.HookFailed.Error(
                $"{file} was written, but '{project.PostWriteHook}', which MigrationsPostWriteHook has run after that, ended with exit code {process.ExitCode.ToString(CultureInfo.InvariantCulture)}. Look at the file, and at what the command said.");
        }
    }

    // The file stands where the command says, or at its end.
    private static List<string> WithFile(List<string> arguments, string file) => arguments.Exists(word => word.Contains(Placeholder, StringComparison.Ordinal))
        ? arguments.ConvertAll(word => word.Replace(Placeholder, file, StringComparison.Ordinal))
        : [.. arguments, file];

    private static async Task CopyAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            await to.WriteLineAsync(line);
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments, SourceProject project, string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = project.Directory, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
        }
        catch (Win32Exception exception)
        {
            throw Rules.HookFailed.Error($"{file} was written, but '{project.PostWriteHook}', which MigrationsPostWriteHook has run after that, cannot be started: {exception.Message} Set it to a program that is installed.");
        }
    }
}
