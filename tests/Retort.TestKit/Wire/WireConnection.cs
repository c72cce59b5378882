using System.Net.Sockets;

namespace Retort.TestKit.Wire;

/// <summary>One side of a session. What it sends to a side that is gone is lost; that the side is gone shows when it is read.</summary>
internal sealed class WireConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly BufferedStream _input;

    public WireConnection(Socket socket)
    {
        _socket = socket;
        _socket.NoDelay = true;
        _input = new(new NetworkStream(socket), 16 * 1024);
    }

    public async Task<byte[]?> ReadAsync(int count)
    {
        var bytes = new byte[count];
        return await OrEndAsync(async () => await _input.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false)) == count ? bytes : null;
    }

    /// <summary>The next message; null when the side has closed or lost its connection.</summary>
    public Task<WireMessage?> ReadMessageAsync() => OrEndAsync(() => WireMessage.ReadAsync(_input));

    public Task SendAsync(IReadOnlyCollection<WireMessage> messages) =>
        messages.Count == 0 ? Task.CompletedTask : SendAsync([.. messages.SelectMany(message => message.Bytes)]);

    public async Task SendAsync(byte[] bytes) => await OrEndAsync(async () =>
    {
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += await _socket.SendAsync(bytes.AsMemory(sent));
        }

        return bytes.Length;
    });

    /// <summary>Says that nothing more will be sent, as the kernel does for a process that died.</summary>
    public void EndSending()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The other side was faster.
        }
    }

    /// <summary>Breaks the connection: what is under way is lost, and the other side gets a reset.</summary>
    public void Reset()
    {
        try
        {
            _socket.LingerState = new(enable: true, seconds: 0);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The other side was faster.
        }

        _socket.Dispose();
    }

    public void Dispose() => _socket.Dispose();

    private static async Task<T?> OrEndAsync<T>(Func<Task<T>> operation)
    {
        try
        {
            return await operation();
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            return default;
        }
    }
}
