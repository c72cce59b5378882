using System.Runtime.CompilerServices;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>
/// Has the methods of many migrations turned into machine code on another CPU, from the last one on, while they are called from the first one on.
/// A method is called once, so that this is most of what calling it costs. Nothing of a migration runs here, and what cannot be made ready is left to
/// the call, which says what is wrong.
/// </summary>
internal sealed class MethodsAhead : IDisposable
{
    /// <summary>Fewer are called sooner than another thread is at work.</summary>
    private const int Worthwhile = 20;

    private readonly Task _work;
    private volatile bool _isOver;

    private MethodsAhead(IReadOnlyList<(Type Type, Direction Direction)> calls) => _work = Task.Run(() => Prepare(calls));

    /// <summary>Starts; null where it would not pay.</summary>
    public static MethodsAhead? Start(IReadOnlyList<(Type Type, Direction Direction)> calls) =>
        calls.Count >= Worthwhile && Environment.ProcessorCount > 1 ? new(calls) : null;

    /// <summary>Ends it: nothing is going on any more afterwards.</summary>
    public void Dispose()
    {
        _isOver = true;
        _work.GetAwaiter().GetResult();
    }

    private void Prepare(IReadOnlyList<(Type Type, Direction Direction)> calls)
    {
        for (var i = calls.Count - 1; i >= 0 && !_isOver; i--)
        {
            var (type, direction) = calls[i];
            try
            {
                if (type.GetMethod(direction == Direction.Up ? nameof(Migration.Upgrade) : nameof(Migration.Downgrade), [typeof(MigrationBuilder)]) is { IsAbstract: false } method)
                {
                    RuntimeHelpers.PrepareMethod(method.MethodHandle);
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // The call meets the same, and reports it with its place.
            }
        }
    }
}
