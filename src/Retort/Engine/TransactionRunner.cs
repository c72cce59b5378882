using System.Diagnostics;
using Npgsql;
using Retort.Compilation;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>
/// Runs the segments of one transaction, and tries it again as a whole when it lost a wait for a lock. The version table is written last, in the
/// same transaction, and each write must hit one row.
/// </summary>
internal sealed class TransactionRunner(RunContext run)
{
    /// <summary>A batch is no longer than this, so that a revision of many rows is not held in memory twice.</summary>
    private const int LongestBatch = 500;

    private readonly List<(string Sql, CompiledStep? Step, bool HitsOneRow)> _waiting = [];
    private readonly List<(Segment Segment, TimeSpan Duration)> _finished = [];
    private bool _typesAreStale;
    private bool _lostLock;

    /// <summary>Each statement is told of; otherwise those up to the next code of the user's travel together.</summary>
    private bool OneByOne => run.Options.StatementByStatement || !run.Connection.Target.NamesFailedCommand;

    public async Task RunAsync(Block block, Retries retries, CancellationToken cancellationToken)
    {
        for (var tell = true; ; tell = false)
        {
            try
            {
                await TryAsync(block, tell, cancellationToken);
                return;
            }
            catch (PostgresException) when (_lostLock)
            {
                // A migration may have called pg_advisory_unlock_all.
                _lostLock = false;
                await RollbackAsync();
                await run.Lock.EnsureAsync(cancellationToken);
            }
            catch (PostgresException exception) when (retries.May(exception) && run.Connection.Raw.State == System.Data.ConnectionState.Open)
            {
                await RollbackAsync();
                await retries.WaitAsync(exception, cancellationToken);
            }
        }
    }

    /// <summary>
    /// The COMMIT goes out behind the statements before their answers are there: the server passes over all that follows one that failed. It has to be
    /// known which one that was.
    /// </summary>
    private bool CommitsAtOnce => run.Connection.Target.NamesFailedCommand;

    private async Task TryAsync(Block block, bool tell, CancellationToken cancellationToken)
    {
        _waiting.Clear();
        _finished.Clear();
        run.IsCommitting = false;
        Add("BEGIN");
        if (!CommitsAtOnce)
        {
            await FlushAsync(block.Segments[0], cancellationToken);
        }

        Add(run.Lock.Check);
        if (!CommitsAtOnce)
        {
            await FlushAsync(block.Segments[0], cancellationToken);
        }

        var isShared = block.Segments.Count(segment => segment.IsFirst) > 1;
        foreach (var segment in block.Segments)
        {
            var clock = Stopwatch.StartNew();
            run.At(segment);
            if (tell && segment.IsFirst)
            {
                run.Tell(new RevisionStarted(segment.Step.Revision.Id, segment.Step.Direction, segment.Step.Revision.Message, segment.Number, run.Total));
            }

            foreach (var step in segment.Part.Steps)
            {
                await StepAsync(segment, step, cancellationToken);
            }

            // With several revisions in a transaction its own age says nothing about one of them.
            if (isShared)
            {
                await FlushAsync(segment, cancellationToken);
            }

            Record(segment, isShared ? LogTable.Seconds(clock.Elapsed) : "pg_catalog.clock_timestamp() - pg_catalog.now()");
            if (segment == block.Segments[^1])
            {
                await CommitAsync(segment, cancellationToken);
            }
            else
            {
                await FlushAsync(segment, cancellationToken);
            }

            _finished.Add((segment, clock.Elapsed));
        }

        foreach (var (segment, duration) in _finished)
        {
            var all = run.Committed(segment, duration);
            if (segment.IsLast)
            {
                run.Tell(new RevisionFinished(segment.Step.Revision.Id, segment.Step.Direction, all));
            }
        }
    }

    private async Task CommitAsync(Segment segment, CancellationToken cancellationToken)
    {
        if (!CommitsAtOnce)
        {
            await FlushAsync(segment, cancellationToken);
        }

        Add("COMMIT");
        run.IsCommitting = true;
        await FlushAsync(segment, cancellationToken);
        run.IsCommitting = false;
    }

    private async Task StepAsync(Segment segment, CompiledStep step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case StatementStep { Statement.Sql: var sql } when OneByOne:
                await FlushAsync(segment, cancellationToken);
                run.Tell(new StatementStarted(segment.Step.Revision.Id, run.Connection.Target.Hide(sql), step.Location));
                var clock = Stopwatch.StartNew();
                Add(sql, step);
                await FlushAsync(segment, cancellationToken);
                run.Tell(new StatementFinished(clock.Elapsed));
                break;
            case StatementStep { Statement.Sql: var sql }:
                Add(sql, step);
                if (_waiting.Count >= LongestBatch)
                {
                    await FlushAsync(segment, cancellationToken);
                }

                break;
            case RunStep code:
                await FlushAsync(segment, cancellationToken);
                run.At(segment, step);
                if (_typesAreStale)
                {
                    await run.Connection.Raw.ReloadTypesAsync(cancellationToken);
                    _typesAreStale = false;
                }

                await UserRun.InTransactionAsync(run.Connection, code, segment.Step.Revision, cancellationToken);
                _typesAreStale = true;
                break;
            default:
                throw new InvalidOperationException($"{step.GetType().Name} cannot run.");
        }
    }

    private void Record(Segment segment, string duration)
    {
        foreach (var restore in run.Connection.RestoreSettings)
        {
            Add(restore);
        }

        string[] writes = segment.IsLast ? [.. run.Store.Versions.Write(segment.Step.Change)] : [];
        var entry = run.LogOf(segment, duration);
        if (CommitsAtOnce && entry is not null && writes is [.. var earlier, var last])
        {
            // One statement less for the server to take in.
            _waiting.AddRange(earlier.Select(write => (VersionTableSql.Checked(write), (CompiledStep?)null, true)));
            _waiting.Add((VersionTableSql.Checked(last, entry), null, true));
            return;
        }

        _waiting.AddRange(writes.Select(write => (CommitsAtOnce ? VersionTableSql.Checked(write) : write, (CompiledStep?)null, true)));
        if (entry is not null)
        {
            Add(entry);
        }
    }

    private void Add(string sql, CompiledStep? step = null) => _waiting.Add((sql, step, false));

    private async Task FlushAsync(Segment segment, CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        await using var batch = run.Connection.Batch(_waiting.Select(waiting => waiting.Sql));
        run.At(segment);
        run.Watch.Start();
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (Failed(batch, exception) is >= 0 and var at)
        {
            run.At(segment, _waiting[at].Step);
            _lostLock = _waiting[at].Sql == run.Lock.Check && exception.SqlState == VersionTableSql.NotOneRow;
            if (_waiting[at].HitsOneRow && exception.SqlState is PostgresErrorCodes.UniqueViolation or VersionTableSql.NotOneRow)
            {
                throw Changed(segment);
            }

            throw;
        }
        finally
        {
            run.Watch.Stop();
        }

        for (var i = 0; i < _waiting.Count; i++)
        {
            _typesAreStale |= _waiting[i].Step is not null;
            if (_waiting[i].HitsOneRow && batch.BatchCommands[i].Rows != 1)
            {
                throw Changed(segment);
            }
        }

        _waiting.Clear();
    }

    private static int Failed(NpgsqlBatch batch, PostgresException exception) =>
        batch.BatchCommands.Count == 1 ? 0 : exception.BatchCommand is NpgsqlBatchCommand failed ? batch.BatchCommands.IndexOf(failed) : -1;

    private DiagnosticException Changed(Segment segment) => Rules.VersionTableChanged.Error(
        $"{run.Store.Versions.Table} was changed by somebody else while revision {segment.Step.Revision.Id} ran: it no longer holds "
        + $"{(segment.Step.RowsBefore.Count == 0 ? "no row" : string.Join(", ", segment.Step.RowsBefore))}. The revision was rolled back. Find out who migrates this database beside Retort, then run it again.",
        segment.Step.Revision.Location);

    private async Task RollbackAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await run.Connection.ExecuteAsync("ROLLBACK", limit.Token);
    }
}
