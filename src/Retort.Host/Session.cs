using System.Runtime.InteropServices;
using System.Text.Json;

namespace Retort.Host;

/// <summary>One request: finds the engine, hands it over, and stops when the other side closes standard input.</summary>
internal static class Session
{
    /// <summary>How long a stopped engine has to clean up before the process ends all the same.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string request, TextReader input, TextWriter protocol)
    {
        using var json = JsonDocument.Parse(request);
        var assembly = json.RootElement.GetProperty("assembly").GetString()!;
        using var stop = new CancellationTokenSource();
        StopAtEndOfInput(input, stop);

        // Ctrl+C in a terminal reaches every process at once. This one must roll back, so it ends when the other side has closed standard input.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);

        // Code that looks for files beside its assembly must find those of the project, not those of the host.
        AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", Path.GetDirectoryName(assembly) + Path.DirectorySeparatorChar);

        if (!UserClosure.TryLoadEngine(assembly, out var engine, out var problem))
        {
            await ReportAsync(protocol, problem);
            return 1;
        }

        try
        {
            var exitCode = await engine(request, protocol, stop.Token);
            await protocol.WriteLineAsync("""{"type":"done"}""");
            return exitCode;
        }
        catch (Exception exception) when (LoadProblem.Describe(exception) is { } loadProblem)
        {
            await ReportAsync(protocol, loadProblem);
            return 1;
        }
    }

    private static Task ReportAsync(TextWriter protocol, Problem problem) => protocol.WriteLineAsync(JsonSerializer.Serialize(new
    {
        type = "diagnostic",
        code = problem.Code,
        severity = "error",
        message = problem.Message,
    }));

    private static void StopAtEndOfInput(TextReader input, CancellationTokenSource stop)
    {
        var watcher = new Thread(() =>
        {
            while (input.ReadLine() is not null)
            {
                // Nothing follows a request; what matters is the end.
            }

            stop.Cancel();
            Thread.Sleep(Grace);
            Environment.Exit(130);
        })
        {
            IsBackground = true,
            Name = "standard input",
        };
        watcher.Start();
    }
}
