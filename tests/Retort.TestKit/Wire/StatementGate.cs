namespace Retort.TestKit.Wire;

/// <summary>
/// Lets the statements of one session through one by one. A client sends groups of statements without waiting for answers; here the next
/// statement is only sent on when the server has answered the one before, which a Flush after each Execute makes it do.
/// </summary>
internal sealed class StatementGate(int session, WireConnection client, WireConnection server, StatementLog log)
{
    private readonly StatementNames _names = new();

    // What the client has sent and nobody has looked at.
    private readonly List<WireMessage> _queue = [];

    // Parse, Bind and Describe, which travel with the next Execute.
    private readonly List<WireMessage> _prelude = [];

    private Flight? _flight;

    // After an error the server ignores everything until the end of the group.
    private bool _failed;

    public async Task<Verdict> FromClientAsync(WireMessage message)
    {
        _queue.Add(message);
        return await AdvanceAsync();
    }

    public async Task<Verdict> FromServerAsync(WireMessage message)
    {
        if (_flight is not { } flight)
        {
            await client.SendAsync([message]);
            return Verdict.Pass;
        }

        var ended = flight.IsEndedBy(message);
        flight.Copying |= message.Type == 'G';
        if (flight.Statement is null || flight.Outcome is null)
        {
            await client.SendAsync([message]);
        }
        else
        {
            flight.Withheld.Add(message);
        }

        return ended ? await LandAsync(flight) : await AdvanceAsync();
    }

    /// <summary>The client is gone: what it had sent still arrives, as it would have without a proxy, and then the end of its stream.</summary>
    public async Task ClientEndedAsync()
    {
        await server.SendAsync([.. _prelude, .. _queue]);
        _prelude.Clear();
        _queue.Clear();
        server.EndSending();
    }

    /// <summary>The server is gone: its last words are told.</summary>
    public async Task<Verdict> ServerEndedAsync()
    {
        if (_flight is not { Statement: { } statement } flight)
        {
            return Verdict.Pass;
        }

        if (flight.Outcome is not null)
        {
            return await LandAsync(flight);
        }

        log.End(statement, "LOST");
        return Verdict.Pass;
    }

    private async Task<Verdict> LandAsync(Flight flight)
    {
        _failed = flight is { Failed: true, UntilReady: false };
        if (flight.Statement is { } statement)
        {
            statement = log.End(statement, flight.Outcome ?? "LOST");
            if (await log.AskAsync(statement, Moment.After) is var verdict and not Verdict.Pass)
            {
                return verdict;
            }

            await client.SendAsync(flight.Withheld);
        }

        _flight = null;
        return await AdvanceAsync();
    }

    private async Task<Verdict> AdvanceAsync()
    {
        while (_queue.Count > 0)
        {
            var head = _queue[0];
            if (_flight is { } flight)
            {
                if (!flight.Copying || head.Type is not ('d' or 'c' or 'f'))
                {
                    return Verdict.Pass;
                }

                flight.Copying = head.Type == 'd';
                await SendAsync(1);
                continue;
            }

            switch (head.Type)
            {
                case 'P' or 'B' or 'D' or 'C' when !_failed:
                    _names.Note(head);
                    _prelude.Add(head);
                    _queue.RemoveAt(0);
                    break;
                case 'E' when !_failed:
                    // The client sends on without waiting; whether this is the last statement of the group shows in what follows.
                    var next = _queue.FindIndex(1, message => message.Type != 'C');
                    if (next < 0)
                    {
                        return Verdict.Pass;
                    }

                    var last = _queue[next].Type == 'S';
                    if (await BeginAsync(_names.Sql(head), last ? next + 1 : 1, last) is var executed and not Verdict.Pass)
                    {
                        return executed;
                    }

                    break;
                case 'Q':
                    if (await BeginAsync(head.Texts(1)[0], 1, untilReady: true) is var queried and not Verdict.Pass)
                    {
                        return queried;
                    }

                    break;
                case 'S' or 'F':
                    _failed = false;
                    _flight = new(null, UntilReady: true);
                    await SendAsync(1);
                    break;
                default:
                    await SendAsync(1);
                    break;
            }
        }

        return Verdict.Pass;
    }

    private async Task<Verdict> BeginAsync(string sql, int messages, bool untilReady)
    {
        var statement = log.Begin(session, sql);
        if (statement is not null && await log.AskAsync(statement, Moment.Before) is var verdict and not Verdict.Pass)
        {
            return verdict;
        }

        _flight = new(statement, untilReady);
        await SendAsync(messages, untilReady ? [] : [WireMessage.Flush]);
        return Verdict.Pass;
    }

    private async Task SendAsync(int messages, params IEnumerable<WireMessage> more)
    {
        WireMessage[] all = [.. _prelude, .. _queue[..messages], .. more];
        _prelude.Clear();
        _queue.RemoveRange(0, messages);
        await server.SendAsync(all);
    }
}
