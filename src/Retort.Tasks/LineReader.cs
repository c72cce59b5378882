namespace Retort.Tasks;

/// <summary>Reads lines on a thread of its own. After <see cref="Finish"/> none is passed on: MSBuild's log must not be used once its task has ended.</summary>
internal sealed class LineReader : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Thread _thread;
    private bool _finished;

    public LineReader(StreamReader reader, Action<string> onLine)
    {
        _thread = new Thread(() => Read(reader, onLine)) { IsBackground = true };
        _thread.Start();
    }

    public void Finish(TimeSpan limit)
    {
        _thread.Join(limit);
        Dispose();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _finished = true;
        }
    }

    private void Read(StreamReader reader, Action<string> onLine)
    {
        try
        {
            while (reader.ReadLine() is { } line)
            {
                lock (_gate)
                {
                    if (_finished)
                    {
                        return;
                    }

                    onLine(line);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The other side is gone, or this one.
        }
    }
}
