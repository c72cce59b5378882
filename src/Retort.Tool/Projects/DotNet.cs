using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Retort.Revisions;

namespace Retort.Tool.Projects;

/// <summary>Runs <c>dotnet</c> and takes what it writes.</summary>
internal static class DotNet
{
    /// <summary>Runs it to its end; it is killed with all it started when the command is cancelled.</summary>
    /// <exception cref="DiagnosticException">RET9039.</exception>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string directory, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(directory, arguments);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(string directory, IEnumerable<string> arguments)
    {
        var program = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // A build above this one, a test run say, must not tell this one where MSBuild is.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) && name != "MSBUILDDISABLENODEREUSE").ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw Rules.NoDotNet.Error($"'{program}' cannot be started: {exception.Message} The project is built with the .NET SDK; install it, or put it on the PATH.");
        }
    }
}
