using System.Text.Json;

namespace Retort.TestKit.Processes;

/// <summary>
/// The body of a program that does one job in a process of its own. It talks in lines: it reads a job to warm up with (or an empty line),
/// says that it is ready, reads its job, and says how that ended.
/// </summary>
public static class JobProgram
{
    internal const string Ready = "ready";
    internal const string Done = "done";

    /// <summary>Runs the program to its end; call it from Main.</summary>
    /// <param name="run">Does a job.</param>
    /// <param name="warmUp">Loads and compiles what a job needs, so that the job itself starts at once; without it, the job to warm up with is run.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<Job, Task> run, Func<Job, Task>? warmUp = null)
    {
        if (Read() is { } rehearsal)
        {
            await (warmUp ?? run)(rehearsal);
        }

        Console.WriteLine(Ready);
        if (Read() is not { } job)
        {
            return 0;
        }

        EndWithStandardInput();
        try
        {
            await run(job);
            Console.WriteLine(Done);
            return 0;
        }
#pragma warning disable CA1031 // Whatever it is, the test that gave the job wants to see it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Console.WriteLine(JsonSerializer.Serialize(e.ToString()));
            return 1;
        }
    }

    private static Job? Read() => Console.ReadLine() is { Length: > 0 } line ? JsonSerializer.Deserialize<Job>(line) : null;

    // Nobody reads the result of a job once the process that gave it is gone.
    private static void EndWithStandardInput()
    {
        new Thread(Watch) { IsBackground = true }.Start();

        static void Watch()
        {
            while (Console.ReadLine() is not null)
            {
            }

            Environment.Exit(2);
        }
    }
}
