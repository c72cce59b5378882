using Retort.Revisions;

namespace Retort.Engine;

/// <summary>What the log says of a revision that a run began and no run has ended.</summary>
internal sealed class Attempt(string revision, Direction direction)
{
    private readonly Dictionary<int, string?> _done = [];

    public string Revision => revision;

    public Direction Direction => direction;

    /// <summary>The parts that are done for certain, from the first, with what they were.</summary>
    public IReadOnlyDictionary<int, string?> Done => _done;

    /// <summary>The step that was sent last, whose end the log does not know, with what it was.</summary>
    public (int Part, string? Checksum)? Started { get; private set; }

    /// <summary>The server refused that step.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The time of the last word.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>How long the parts took that are done.</summary>
    public TimeSpan Duration { get; private set; }

    public InterruptedRevision Summary => new(revision, direction, _done.Count, At);

    public void Add(LogEntry entry)
    {
        At = entry.At;
        switch (entry.Event)
        {
            case LogEvent.PartDone:
                _done[entry.Part] = entry.Checksum;
                Duration += entry.Duration;
                Started = null;
                HasFailed = false;
                break;
            case LogEvent.StepStarted:
                Started = (entry.Part, entry.Checksum);
                HasFailed = false;
                break;
            default:
                HasFailed = true;
                break;
        }
    }
}
