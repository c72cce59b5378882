namespace Retort.TestKit.Wire;

/// <summary>What the server is busy with, and what it has said of it so far.</summary>
/// <param name="Statement">The statement; null for what is not counted.</param>
/// <param name="UntilReady">
/// Whether it ends with ReadyForQuery. A statement inside a group ends with its own answer; the last one of a group ends with the group,
/// because only there the server commits what has no transaction of its own.
/// </param>
internal sealed record Flight(WireStatement? Statement, bool UntilReady)
{
    /// <summary>The first answer to the statement and all that came after it, which the client has yet to be told.</summary>
    public List<WireMessage> Withheld { get; } = [];

    /// <summary>Its command tag or its error; null before the first answer.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Whether the server waits for the rows of a COPY.</summary>
    public bool Copying { get; set; }

    /// <summary>Whether it has ended with an error.</summary>
    public bool Failed { get; private set; }

    /// <summary>Takes note of what the server says; true when that ends it.</summary>
    public bool IsEndedBy(WireMessage message)
    {
        var outcome = message.Type switch
        {
            'C' => message.Texts(1)[0],
            'I' => "EMPTY",
            's' => "SUSPENDED",
            'E' => "ERROR " + message.ErrorField('C'),
            _ => null,
        };
        Outcome = outcome ?? Outcome;
        Failed |= message.Type == 'E';
        return UntilReady ? message.Type == 'Z' : outcome is not null;
    }
}
