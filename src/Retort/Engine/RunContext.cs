using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>What the parts of one run share.</summary>
internal sealed class RunContext(EngineConnection connection, VersionStore store, MigrationLock migrationLock, LockWatch watch, MigratorOptions options, Action<MigrationEvent> tell)
{
    private readonly List<CompletedStep> _completed = [];
    private TimeSpan _earlier;

    public EngineConnection Connection => connection;

    public VersionStore Store => store;

    public MigrationLock Lock => migrationLock;

    public LockWatch Watch => watch;

    public MigratorOptions Options => options;

    public Action<MigrationEvent> Tell => tell;

    /// <summary>How many revisions the run has.</summary>
    public int Total { get; set; }

    /// <summary>What is committed.</summary>
    public IReadOnlyList<CompletedStep> Completed => _completed;

    /// <summary>The rows of the version table as they are committed.</summary>
    public IReadOnlyList<string> Rows { get; private set; } = store.Rows;

    /// <summary>Where the run is; null before its first step.</summary>
    public Place? Place { get; private set; }

    /// <summary>The revision of which some parts are committed and others are not.</summary>
    public Segment? HalfDone { get; private set; }

    /// <summary>Whether the COMMIT of a transaction is under way: if the connection breaks now, nobody knows how it ended.</summary>
    public bool IsCommitting { get; set; }

    public void At(Segment segment, CompiledStep? step = null) => Place = new Place(segment, step);

    /// <summary>A segment has been committed.</summary>
    /// <returns>How long its revision has taken in this run, with the segments before.</returns>
    public TimeSpan Committed(Segment segment, TimeSpan duration)
    {
        var all = _earlier + duration;
        _earlier = segment.IsLast ? TimeSpan.Zero : all;
        HalfDone = segment.IsLast ? null : segment;
        if (segment.IsLast)
        {
            Rows = segment.Step.RowsAfter;
            _completed.Add(new CompletedStep(segment.Step.Revision.Id, segment.Step.Direction, segment.Step.Revision.Message, all));
        }

        return all;
    }

    /// <summary>A step outside a transaction is under way: whatever happens, something of its revision may be there.</summary>
    public void Sent(Segment segment) => HalfDone = segment;

    /// <summary>Whether a step that failed may have committed a part of its work, and nothing tells.</summary>
    public bool IsUndecided { get; set; }

    /// <summary>It had no effect.</summary>
    public void Refused(Segment segment) => HalfDone = segment.Index == 0 ? null : segment;

    /// <summary>The entry of the log that a committed segment makes; null where none is kept.</summary>
    public string? LogOf(Segment segment, string duration) => !store.KeepsLog ? null : segment.IsLast
        ? store.LogTable.Add(
            segment.Step.Direction == Direction.Up ? LogEvent.Applied : LogEvent.Undone,
            segment.Step.Revision.Id,
            segment.Step.Direction,
            checksum: segment.Step.Direction == Direction.Up ? segment.Compiled.Checksum : null,
            rows: segment.Step.RowsAfter,
            duration: duration)
        : store.LogTable.Add(LogEvent.PartDone, segment.Step.Revision.Id, segment.Step.Direction, segment.Index, segment.Checksum, duration: duration);
}
