using System.Threading.Channels;

namespace Retort.TestKit.Processes;

/// <summary>
/// Keeps processes of a program ready, because starting one takes far longer than most jobs. A process that is taken does one job, and another
/// one is started in its place.
/// </summary>
public sealed class WarmPool : IAsyncDisposable
{
    private readonly string _assembly;
    private readonly Func<Job?> _warmUp;
    private readonly Channel<Task<JobProcess>> _ready = Channel.CreateUnbounded<Task<JobProcess>>();

    /// <summary>Starts the first processes.</summary>
    /// <param name="program">The program's assembly, next to the test's own: <c>Retort.KillTarget</c>.</param>
    /// <param name="size">How many processes are kept ready.</param>
    /// <param name="warmUp">The job that each process warms up with; it is asked for again for each, as no two may share a database.</param>
    public WarmPool(string program, int size, Func<Job?> warmUp)
    {
        _assembly = Path.Combine(AppContext.BaseDirectory, program + ".dll");
        _warmUp = warmUp;
        for (var i = 0; i < size; i++)
        {
            Add();
        }
    }

    /// <summary>A process that is ready; dispose of it when its job has ended.</summary>
    public async Task<JobProcess> TakeAsync()
    {
        var process = await _ready.Reader.ReadAsync();
        Add();
        return await process;
    }

    /// <summary>Runs a job in a process of its own to the end.</summary>
    public async Task<JobResult> RunAsync(Job job)
    {
        await using var process = await TakeAsync();
        return await process.RunAsync(job);
    }

    /// <summary>Kills the processes that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        _ready.Writer.Complete();
        await foreach (var process in _ready.Reader.ReadAllAsync())
        {
            await (await process).DisposeAsync();
        }
    }

    private void Add() => _ready.Writer.TryWrite(JobProcess.StartAsync(_assembly, _warmUp()));
}
