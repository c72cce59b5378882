using System.Text;

namespace Retort.Scratch;

/// <summary>The end of what a program says, however much that is.</summary>
internal sealed class TailText
{
    private const int Most = 64 * 1024;

    private readonly StringBuilder _text = new();

    /// <summary>Reads to the end.</summary>
    public async Task ReadAsync(TextReader reader)
    {
        var buffer = new char[4096];
        try
        {
            while (await reader.ReadAsync(buffer) is var count and > 0)
            {
                lock (_text)
                {
                    _text.Append(buffer, 0, count);
                    if (_text.Length > 2 * Most)
                    {
                        _text.Remove(0, _text.Length - Most);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The program was killed.
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_text)
        {
            return _text.ToString();
        }
    }
}
