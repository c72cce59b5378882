using System.Diagnostics;
using Npgsql;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>
/// Runs a step outside a transaction: says so in the log first, asks the catalog for its effect afterwards, and takes away what the server leaves
/// of one that it refused.
/// </summary>
internal sealed class LoneRunner(RunContext run)
{
    public async Task RunAsync(Segment segment, Retries retries, CancellationToken cancellationToken)
    {
        var step = segment.Part.Steps[0];
        var clock = Stopwatch.StartNew();
        run.At(segment, step);
        if (segment.IsFirst)
        {
            run.Tell(new RevisionStarted(segment.Step.Revision.Id, segment.Step.Direction, segment.Step.Revision.Message, segment.Number, run.Total));
        }

        await run.Lock.EnsureAsync(cancellationToken);
        await LogAsync(LogEvent.StepStarted, segment, cancellationToken);
        run.Sent(segment);
        var nature = step is StatementStep { Statement.Sql: var sql } ? LoneStatement.Of(sql) : null;
        await SendAsync(segment, step, nature, retries, cancellationToken);
        await run.Connection.ExecuteAsync(run.Connection.RestoreSettings, cancellationToken);
        await VerifyAsync(segment, step, nature, cancellationToken);
        await run.Connection.ExecuteAsync(run.LogOf(segment, LogTable.Seconds(clock.Elapsed))!, cancellationToken);
        _ = run.Committed(segment, clock.Elapsed);
    }

    /// <summary>Runs what takes away the leavings of a step that was cut short.</summary>
    public static async Task TidyAsync(EngineConnection connection, LoneStatement nature, CancellationToken cancellationToken)
    {
        if (nature.Repair is var (condition, statement) && await connection.IsTrueAsync(condition, cancellationToken))
        {
            await connection.ExecuteAsync(statement, cancellationToken);
        }

        if (nature.Leftovers is { } query)
        {
            foreach (var drop in await connection.QueryAsync(query, row => row.GetString(0), cancellationToken))
            {
                await connection.ExecuteAsync(drop, cancellationToken);
            }
        }
    }

    private async Task SendAsync(Segment segment, CompiledStep step, LoneStatement? nature, Retries retries, CancellationToken cancellationToken)
    {
        // It blocks nobody while it waits, and a limit on its waits would leave a mess.
        var isPatient = nature?.IsConcurrent is true;
        while (true)
        {
            try
            {
                if (isPatient)
                {
                    await WaitAsLongAsItTakesAsync(cancellationToken);
                }

                await SendAsync(segment, step, cancellationToken);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException && nature is not { CommitsByItself: false })
            {
                // What it committed before it failed stays, so that it is neither forgotten nor tried again by itself: the next run finds out, or asks.
                run.IsUndecided = Verify(step) is null;
                throw;
            }
            catch (PostgresException exception) when (run.Connection.Raw.State == System.Data.ConnectionState.Open && !cancellationToken.IsCancellationRequested)
            {
                await RefusedAsync(segment, nature, exception, cancellationToken);
                if (!retries.May(exception))
                {
                    throw;
                }

                await retries.WaitAsync(exception, cancellationToken);
                await LogAsync(LogEvent.StepStarted, segment, cancellationToken);
                run.Sent(segment);
            }
        }
    }

    private async Task SendAsync(Segment segment, CompiledStep step, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        run.Watch.Start();
        try
        {
            if (step is RunStep code)
            {
                await run.Connection.Raw.ReloadTypesAsync(cancellationToken);
                await UserRun.AloneAsync(run.Connection, code, segment.Step.Revision, cancellationToken);
            }
            else
            {
                var sql = ((StatementStep)step).Statement.Sql;
                run.Tell(new StatementStarted(segment.Step.Revision.Id, run.Connection.Target.Hide(sql), step.Location));
                await run.Connection.ExecuteAsync(sql, cancellationToken);
                run.Tell(new StatementFinished(clock.Elapsed));
            }
        }
        finally
        {
            run.Watch.Stop();
        }
    }

    /// <summary>The server said no. What already bore the name is not ours to take away.</summary>
    private async Task RefusedAsync(Segment segment, LoneStatement? nature, PostgresException exception, CancellationToken cancellationToken)
    {
        try
        {
            if (nature is not null && exception.SqlState != PostgresErrorCodes.DuplicateTable)
            {
                await WaitAsLongAsItTakesAsync(cancellationToken);
                await TidyAsync(run.Connection, nature, cancellationToken);
            }

            await run.Connection.ExecuteAsync(run.Connection.RestoreSettings, cancellationToken);
            await LogAsync(LogEvent.StepFailed, segment, cancellationToken);
            run.Refused(segment);
        }
        catch (PostgresException)
        {
            // The next run does it: the log says that the step was begun. The first error is the one to show.
        }
    }

    private async Task VerifyAsync(Segment segment, CompiledStep step, LoneStatement? nature, CancellationToken cancellationToken)
    {
        var verify = Verify(step);
        if (verify is null || nature?.IsUpkeep is true || await run.Connection.IsTrueAsync(verify, cancellationToken))
        {
            return;
        }

        throw Rules.NoEffect.Error(
            $"The server reported success for a step of revision {segment.Step.Revision.Id}, but what it makes is not there as it must be ({verify}). "
            + "An invalid index of that name that was there before would do this, with IF NOT EXISTS: drop it. Then run it again.",
            step.Location);
    }

    private static string? Verify(CompiledStep step) => step is RunStep code ? code.Verify : ((StatementStep)step).Statement.Verify;

    private async Task WaitAsLongAsItTakesAsync(CancellationToken cancellationToken) =>
        await run.Connection.ExecuteAsync(SessionSettings.LockTimeout(TimeSpan.Zero), cancellationToken);

    private async Task LogAsync(LogEvent entry, Segment segment, CancellationToken cancellationToken) => await run.Connection.ExecuteAsync(
        run.Store.LogTable.Add(entry, segment.Step.Revision.Id, segment.Step.Direction, segment.Index, segment.Checksum), cancellationToken);
}
