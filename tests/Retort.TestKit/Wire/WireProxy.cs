using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Retort.TestKit.Wire;

/// <summary>
/// Stands between a client and a PostgreSQL server, and lets a test break the connection exactly before or after any statement.
/// It counts the statements of both protocols: each simple query, and each Execute of a group. COPY works through simple queries, as Npgsql does it.
/// </summary>
public sealed class WireProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _host;
    private readonly int _port;
    private readonly StatementLog _log;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private readonly Lock _lock = new();
    private readonly List<(WireSession Session, Task Running)> _sessions = [];

    private WireProxy(string connectionString, StatementHook? hook, Func<string, bool> counts)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        (_host, _port) = (target.Host ?? "127.0.0.1", target.Port);
        _log = new(hook, counts, _end.Token);
        _listener.Start();
        target.Host = "127.0.0.1";
        target.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        ConnectionString = target.ConnectionString;
        _accepting = AcceptAsync();
    }

    /// <summary>The given connection string, but through the proxy.</summary>
    public string ConnectionString { get; }

    /// <summary>The statements so far, in the order of their numbers.</summary>
    public IReadOnlyList<WireStatement> Statements => _log.Statements;

    /// <summary>Starts a proxy in front of a server.</summary>
    /// <param name="connectionString">How to reach the server.</param>
    /// <param name="hook">Is asked twice about every counted statement; without one, all pass.</param>
    /// <param name="counts">
    /// Which statements are counted, by their text; without it all but the query by which Npgsql loads types. See also <see cref="Counting"/>.
    /// </param>
    public static WireProxy Start(string connectionString, StatementHook? hook = null, Func<string, bool>? counts = null) =>
        new(connectionString, hook, counts ?? Counting.AllButTypeLoading);

    /// <summary>Breaks the connections of all clients, and leaves those of the server open until the proxy is disposed of.</summary>
    public void CutClients()
    {
        foreach (var (session, _) in Sessions())
        {
            session.CutClient();
        }
    }

    /// <summary>
    /// Waits until the server's processes for all sessions so far have ended, and with them their transactions and locks;
    /// but for those that <see cref="Verdict.CutClient"/> or <see cref="CutClients"/> keeps open.
    /// </summary>
    /// <exception cref="Exception">A hook has thrown it.</exception>
    public Task SessionsEndedAsync() => Task.WhenAll(Sessions().Where(session => !session.Session.IsAbandoned).Select(session => session.Running));

    /// <summary>Breaks what is still connected, whatever a hook holds.</summary>
    /// <exception cref="Exception">A hook has thrown it.</exception>
    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _end.CancelAsync();
        await _accepting;
        foreach (var (session, _) in Sessions())
        {
            session.Reset();
        }

        await Task.WhenAll(Sessions().Select(session => session.Running));
        _end.Dispose();
    }

    private (WireSession Session, Task Running)[] Sessions()
    {
        lock (_lock)
        {
            return [.. _sessions];
        }
    }

    private async Task AcceptAsync()
    {
        List<Task> starts = [];
        try
        {
            while (true)
            {
                starts.Add(BeginAsync(await _listener.AcceptSocketAsync()));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The proxy has been disposed of.
        }

        await Task.WhenAll(starts);
    }

    private async Task BeginAsync(Socket accepted)
    {
        var client = new WireConnection(accepted);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(_host, _port);
        }
        catch (SocketException)
        {
            socket.Dispose();
            client.Reset();
            return;
        }

        var server = new WireConnection(socket);
        using var end = _end.Token.Register(() =>
        {
            client.Reset();
            server.Reset();
        });
        if (await StartPacket.ReadAsync(client) is not { } start)
        {
            client.Dispose();
            server.Dispose();
            return;
        }

        await server.SendAsync(start.Bytes);
        if (start.Cancels)
        {
            // The server closes when it has passed the signal on.
            await server.ReadAsync(1);
            client.Dispose();
            server.Dispose();
            return;
        }

        lock (_lock)
        {
            var session = new WireSession(_sessions.Count + 1, client, server, _log);
            _sessions.Add((session, Task.Run(session.RunAsync)));
        }
    }
}
