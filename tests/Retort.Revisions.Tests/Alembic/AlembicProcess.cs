using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Retort.Revisions.Tests;

/// <summary>The real Alembic, in a Python that has it.</summary>
internal static class AlembicProcess
{
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];

    /// <summary>A Python that can import Alembic. Without one the test fails and says what to install.</summary>
    public static string Python()
    {
        return Array.Find(Pythons, candidate => Run(candidate, ["-c", "import alembic"], "") is { ExitCode: 0 })
            ?? throw new InvalidOperationException("No Python here has Alembic, and this test compares Retort with the real one. Install it with: apt-get install alembic");
    }

    /// <summary>Sends one request a line and gives one answer each.</summary>
    public static List<JsonObject> Ask(string python, IEnumerable<JsonObject> requests)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Alembic", "alembic_rows.py");
        var (exitCode, output) = Run(python, [script], string.Join('\n', requests.Select(request => request.ToJsonString())))
            ?? throw new InvalidOperationException($"{python} cannot be started.");
        Assert.Equal(0, exitCode);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    private static (int ExitCode, string Output)? Run(string program, string[] arguments, string input)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return (process.ExitCode, output.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
