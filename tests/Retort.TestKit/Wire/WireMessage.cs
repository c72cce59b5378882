using System.Buffers.Binary;
using System.Text;

namespace Retort.TestKit.Wire;

/// <summary>One message of PostgreSQL's protocol, after the start of a session.</summary>
/// <param name="Type">Its letter; the two directions use the same letters for different things.</param>
/// <param name="Bytes">All of it, letter and length included.</param>
internal sealed record WireMessage(char Type, byte[] Bytes)
{
    private const int Header = 5;

    /// <summary>What the client sends to make the server answer before the end of a group.</summary>
    public static WireMessage Flush { get; } = new('H', [(byte)'H', 0, 0, 0, 4]);

    /// <summary>Reads one message; null at the end of the stream, even in the middle of a message.</summary>
    public static async Task<WireMessage?> ReadAsync(Stream stream)
    {
        var header = new byte[Header];
        if (await stream.ReadAtLeastAsync(header, Header, throwOnEndOfStream: false) < Header)
        {
            return null;
        }

        var bytes = new byte[1 + BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1))];
        header.CopyTo(bytes, 0);
        var rest = bytes.AsMemory(Header);
        return await stream.ReadAtLeastAsync(rest, rest.Length, throwOnEndOfStream: false) < rest.Length ? null : new((char)header[0], bytes);
    }

    /// <summary>The zero-terminated strings that the message's body begins with.</summary>
    public string[] Texts(int count, int skip = 0)
    {
        var texts = new string[count];
        var start = Header + skip;
        for (var i = 0; i < count; i++)
        {
            var end = Array.IndexOf(Bytes, (byte)0, start);
            texts[i] = Encoding.UTF8.GetString(Bytes, start, end - start);
            start = end + 1;
        }

        return texts;
    }

    /// <summary>One of the fields of an error, its SQLSTATE is C; null if it has none.</summary>
    public string? ErrorField(char field)
    {
        for (var start = Header; Bytes[start] != 0;)
        {
            var end = Array.IndexOf(Bytes, (byte)0, start);
            if (Bytes[start] == field)
            {
                return Encoding.UTF8.GetString(Bytes, start + 1, end - start - 1);
            }

            start = end + 1;
        }

        return null;
    }
}
