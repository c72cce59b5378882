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

        if (UserClosure.TryLoadEngine(assembly, out var engine, out var problem))
        {
            return await engine(request, protocol, stop.Token);
        }

        await protocol.WriteLineAsync(JsonSerializer.Serialize(new
        {
            type = "diagnostic",
            code = problem.Code,
            severity = "error",
            message = problem.Message,
        }));
        return 1;
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
            Environment.Exit(130);
        })
        {
            IsBackground = true,
            Name = "standard input",
        };
        watcher.Start();
    }
}
