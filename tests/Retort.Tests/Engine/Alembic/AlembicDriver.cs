using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Retort.Tests.Engine.Alembic;

/// <summary>One Python for all tests of this process, which runs one command of Alembic's after another; it ends when its input does, with this process.</summary>
internal sealed class AlembicDriver
{
    private static readonly Lazy<Task<AlembicDriver>> Started = new(StartAsync);
    private readonly Lock _turn = new();
    private readonly Process _process;
    private readonly Task<string> _error;

    private AlembicDriver(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Runs a command and gives its answer.</summary>
    public static async Task<AlembicAnswer> RunAsync(JsonObject request)
    {
        var driver = await Started.Value;
        return await Task.Run(() => driver.Ask(request.ToJsonString()));
    }

    private static async Task<AlembicDriver> StartAsync()
    {
        var start = new ProcessStartInfo(await AlembicPython.PathAsync(), [Path.Combine(AppContext.BaseDirectory, "Engine", "Alembic", "alembic_driver.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = Canary.Value;
        return new AlembicDriver(Process.Start(start)!);
    }

    private AlembicAnswer Ask(string request)
    {
        lock (_turn)
        {
            _process.StandardInput.WriteLine(request);
            _process.StandardInput.Flush();
            return AlembicAnswer.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"Python ended.\n{_error.GetAwaiter().GetResult()}"));
        }
    }
}
