namespace Retort.Engine;

/// <summary>What the rows of the log say together.</summary>
internal sealed class MigrationLog
{
    private readonly Dictionary<string, LogEntry> _applied = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Attempt> _attempts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inOrder = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<LogEntry> _entries;
    private IReadOnlyList<string>? _rows;

    public MigrationLog(IReadOnlyList<LogEntry> entries)
    {
        _entries = entries;
        foreach (var entry in entries)
        {
            Read(entry);
        }
    }

    /// <summary>The revisions that a run left in the middle.</summary>
    public IEnumerable<Attempt> Attempts => _attempts.Values;

    /// <summary>What is applied, as far as the log knows, in the order in which it was.</summary>
    public IEnumerable<AppliedRevision> Applied => _applied
        .OrderBy(pair => pair.Value.Number)
        .Select(item => new AppliedRevision(
            item.Key, item.Value.At, item.Value.Duration, item.Value.By, item.Value.Tool, item.Value.Event == LogEvent.Applied ? item.Value.Checksum : null, item.Value.Event == LogEvent.Stamped));

    /// <summary>The build of the migrations that applied a revision.</summary>
    public string? AssemblyOf(string revision) => _applied.TryGetValue(revision, out var entry) ? entry.Assembly : null;

    /// <summary>
    /// The ids in the order in which they were applied. When another tool has applied something in between, what came before that is left out, and
    /// all is when it was the last to write: of these the log does not know what came after what.
    /// </summary>
    public IEnumerable<string> Order(IEnumerable<string> rows) => _rows is not null && _rows.Order(StringComparer.Ordinal).SequenceEqual(rows.Order(StringComparer.Ordinal))
        ? Applied.Where(applied => !applied.IsStamped && _inOrder.Contains(applied.Revision)).Select(applied => applied.Revision)
        : [];

    /// <summary>Who wrote a row that the project does not know.</summary>
    public LogEntry? WriterOf(string row) => _entries.LastOrDefault(entry => entry.Event is LogEvent.Applied or LogEvent.Undone or LogEvent.Stamped && entry.Rows.Contains(row));

    // A step up takes rows away and adds its own; what a step down takes away was a row.
    private static bool IsAfterAnother(LogEntry entry, string revision, IReadOnlyList<string> rows) =>
        entry.Event == LogEvent.Applied ? entry.Rows.Any(row => row != revision && !rows.Contains(row)) : !rows.Contains(revision);

    private void Read(LogEntry entry)
    {
        switch (entry.Event)
        {
            case LogEvent.Stamped:
                _rows = entry.Rows;
                _attempts.Clear();
                foreach (var row in entry.Rows)
                {
                    _ = _applied.TryAdd(row, entry);
                }

                break;
            case LogEvent.Applied or LogEvent.Undone when entry.Revision is { } revision:
                if (_rows is not null && IsAfterAnother(entry, revision, _rows))
                {
                    _inOrder.Clear();
                }

                _rows = entry.Rows;
                _attempts.Remove(revision, out var parts);
                _applied.Remove(revision);
                _inOrder.Remove(revision);
                if (entry.Event == LogEvent.Applied)
                {
                    // The entry itself speaks of the last part.
                    _applied.Add(revision, entry with { Duration = entry.Duration + (parts?.Duration ?? TimeSpan.Zero) });
                    _inOrder.Add(revision);
                }

                break;
            case LogEvent.Abandoned when entry.Revision is { } revision:
                _attempts.Remove(revision);
                break;
            case LogEvent.PartDone or LogEvent.StepStarted or LogEvent.StepFailed when entry is { Revision: { } revision, Direction: { } direction }:
                if (!_attempts.TryGetValue(revision, out var attempt) || attempt.Direction != direction)
                {
                    _attempts[revision] = attempt = new Attempt(revision, direction);
                }

                attempt.Add(entry);
                break;
            default:
                break;
        }
    }
}
