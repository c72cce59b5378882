using System.Runtime.InteropServices;
using System.Text.Json;

namespace Retort.Host;

/// <summary>One request: finds the engine, hands it over, and stops when the other side closes standard input.</summary>
internal static class Session
{
    /// <summary>How long a stopped engine has to clean up before the process ends all the same.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long after a signal the other side may take to close standard input. Ctrl+C in a terminal reaches every process at once, and whoever
    /// started this one decides; it must not die of it, because it has something to roll back.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int Stopped = 130;

    public static async Task<int> RunAsync(string request, TextReader input, TextWriter protocol)
    {
        using var json = JsonDocument.Parse(request);
        var assembly = json.RootElement.GetProperty("assembly").GetString()!;
        using var stop = new CancellationTokenSource();
        StopAtEndOfInput(input, stop);
        using var interrupt = StopAt(PosixSignal.SIGINT, stop);
        using var terminate = StopAt(PosixSignal.SIGTERM, stop);
        using var quit = StopAt(PosixSignal.SIGQUIT, stop);

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
            return stop.IsCancellationRequested && exitCode != 0 ? Stopped : exitCode;
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

    /// <summary>The first signal stops the engine if the other side does not; the second ends the process.</summary>
    private static PosixSignalRegistration StopAt(PosixSignal signal, CancellationTokenSource stop)
    {
        var isFirst = true;
        return PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            if (!isFirst)
            {
                Environment.Exit(Stopped);
            }

            isFirst = false;
            stop.CancelAfter(Patience);
        });
    }

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
            Environment.Exit(Stopped);
        })
        {
            IsBackground = true,
            Name = "standard input",
        };
        watcher.Start();
    }
}
