using System.Collections.Concurrent;

namespace Retort.Scratch;

/// <summary>What has to be taken away when the process ends before it was disposed of, as Ctrl+C and a stopped build make it.</summary>
internal sealed class ExitCleanup : IDisposable
{
    private static readonly ConcurrentDictionary<ExitCleanup, Action> Pending = new();

    static ExitCleanup() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Parallel.ForEach(Pending.Values, clean => clean());

    private ExitCleanup()
    {
    }

    /// <summary>Remembers what to do.</summary>
    /// <param name="clean">Does it; throws nothing, and has a limit.</param>
    public static ExitCleanup Register(Action clean)
    {
        var cleanup = new ExitCleanup();
        Pending[cleanup] = clean;
        return cleanup;
    }

    /// <summary>Forgets it.</summary>
    public void Dispose() => Pending.TryRemove(this, out _);
}
