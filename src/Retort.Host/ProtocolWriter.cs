using System.Text;

namespace Retort.Host;

/// <summary>
/// Writes messages, each on a line that it has for itself, even after something that a migration wrote past <see cref="Console"/> and did not end.
/// </summary>
internal sealed class ProtocolWriter : StreamWriter
{
    public ProtocolWriter(Stream stream)
        : base(stream, new UTF8Encoding(false))
    {
        AutoFlush = true;
        NewLine = "\n";
    }

    public override void WriteLine(string? value) => Write("\n" + value + "\n");

    public override Task WriteLineAsync(string? value) => WriteAsync("\n" + value + "\n");
}
