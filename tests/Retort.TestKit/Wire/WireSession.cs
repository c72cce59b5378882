using System.Threading.Channels;

namespace Retort.TestKit.Wire;

/// <summary>One client's session with the server. Everything that happens in it happens in one line of events, so nothing needs a lock.</summary>
internal sealed class WireSession(int number, WireConnection client, WireConnection server, StatementLog log)
{
    private readonly Channel<(Happening What, WireMessage? Message)> _events = Channel.CreateUnbounded<(Happening, WireMessage?)>();
    private readonly StatementGate _gate = new(number, client, server, log);

    private enum Happening
    {
        FromClient,
        FromServer,
        ClientCut,
    }

    /// <summary>Whether only the server's side is left, open and idle.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Ends when the server has closed its connection, which is the last thing that its process does.</summary>
    public async Task RunAsync()
    {
        var readers = Task.WhenAll(ReadAsync(client, Happening.FromClient), ReadAsync(server, Happening.FromServer));
        try
        {
            await HandleAsync();
            await readers;
        }
        finally
        {
            client.Reset();
            server.Reset();
        }
    }

    /// <summary>Breaks the client's connection and leaves the server's open.</summary>
    public void CutClient()
    {
        IsAbandoned = true;
        _events.Writer.TryWrite((Happening.ClientCut, null));
        client.Reset();
    }

    /// <summary>Breaks both connections.</summary>
    public void Reset()
    {
        client.Reset();
        server.Reset();
    }

    private async Task HandleAsync()
    {
        while (true)
        {
            var (what, message) = await _events.Reader.ReadAsync();
            var verdict = Verdict.Pass;
            switch (what)
            {
                case Happening.FromClient when message is null:
                    await _gate.ClientEndedAsync();
                    break;
                case Happening.FromClient:
                    verdict = await _gate.FromClientAsync(message);
                    break;
                case Happening.FromServer when message is null:
                    await _gate.ServerEndedAsync();
                    client.EndSending();
                    client.Dispose();
                    return;
                case Happening.FromServer:
                    verdict = await _gate.FromServerAsync(message);
                    break;
                case Happening.ClientCut:
                    return;
            }

            if (verdict != Verdict.Pass)
            {
                IsAbandoned = verdict == Verdict.CutClient;
                client.Reset();
                if (!IsAbandoned)
                {
                    // Not a reset: the server sees the same end, and this side still sees when the server's process is gone.
                    server.EndSending();
                }

                return;
            }
        }
    }

    private async Task ReadAsync(WireConnection side, Happening what)
    {
        WireMessage? message;
        do
        {
            message = await side.ReadMessageAsync();
            _events.Writer.TryWrite((what, message));
        }
        while (message is not null);
    }
}
