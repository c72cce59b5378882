using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Retort.Sdk.Tests;

/// <summary>An address of this machine's network that leads to a port of this machine: whoever connects to it cannot tell that it is here.</summary>
internal sealed class Elsewhere : IDisposable
{
    private readonly TcpListener _listener;

    private Elsewhere(IPAddress address, int port)
    {
        _listener = new TcpListener(address, 0);
        _listener.Start();
        _ = ServeAsync(port);
    }

    public string Host => ((IPEndPoint)_listener.LocalEndpoint).Address.ToString();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Null on a machine without a network.</summary>
    public static Elsewhere? To(int port) =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address)) is { } found
            ? new Elsewhere(found, port)
            : null;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(int port)
    {
        try
        {
            while (true)
            {
                _ = RelayAsync(await _listener.AcceptTcpClientAsync(), port);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task RelayAsync(TcpClient client, int port)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, port);
                await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
            }
            catch (Exception exception) when (exception is SocketException or IOException)
            {
                // One of the two has gone away.
            }
        }
    }
}
