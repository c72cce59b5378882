using System.Buffers.Binary;

namespace Retort.TestKit.Wire;

/// <summary>What a client sends first: the start of a session, a request to cancel a statement, or a question about encryption.</summary>
/// <param name="Bytes">All of it.</param>
internal sealed record StartPacket(byte[] Bytes)
{
    private const int CancelRequest = 80877102;
    private const int SslRequest = 80877103;
    private const int GssRequest = 80877104;

    /// <summary>The answer to a question about encryption: no.</summary>
    private static readonly byte[] Refusal = [(byte)'N'];

    /// <summary>Whether it asks to cancel a statement of another session.</summary>
    public bool Cancels => Code == CancelRequest;

    private int Code => BinaryPrimitives.ReadInt32BigEndian(Bytes.AsSpan(4));

    /// <summary>Reads it, and answers the questions about encryption before it; null if the client ends first.</summary>
    public static async Task<StartPacket?> ReadAsync(WireConnection client)
    {
        while (await client.ReadAsync(4) is { } length)
        {
            if (await client.ReadAsync(BinaryPrimitives.ReadInt32BigEndian(length) - 4) is not { } rest)
            {
                return null;
            }

            var packet = new StartPacket([.. length, .. rest]);
            if (packet.Code is not (SslRequest or GssRequest))
            {
                return packet;
            }

            await client.SendAsync(Refusal);
        }

        return null;
    }
}
