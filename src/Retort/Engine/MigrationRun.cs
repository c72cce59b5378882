using Npgsql;
using Retort.Compilation;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>One upgrade or downgrade: connects, locks, looks where the database is, and goes to where it should be.</summary>
internal sealed class MigrationRun(MigrationChain chain, ConnectionTarget target, MigratorOptions options, Action<MigrationEvent> tell)
{
    /// <summary>Runs it.</summary>
    /// <param name="direction">Which way.</param>
    /// <param name="goal">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="alone">The goal is the one revision to apply or undo.</param>
    public async Task<MigrationResult> RunAsync(Direction direction, string goal, CancellationToken cancellationToken, bool alone = false)
    {
        chain.ThrowIfFaulty();
        await using var connection = await ConnectAsync(target, options, forWriting: true, tell, cancellationToken);
        await using var migrationLock = await MigrationLock.AcquireAsync(connection, options.VersionTable, options.LockWait, tell, cancellationToken);
        var store = await VersionStore.ReadAsync(connection, options.VersionTable, chain.AssemblyVersion, cancellationToken);
        var compiler = new RevisionCompiler(chain, (_, _) => cancellationToken.ThrowIfCancellationRequested());
        var prepared = await PrepareAsync(connection, store, compiler, direction, goal, alone, cancellationToken);
        var planned = prepared.Tell(connection);
        tell(planned);
        if (prepared.IsEmpty)
        {
            return new MigrationResult(connection.Server, store.Rows, store.Rows, []);
        }

        if (options.Confirm is { } confirm && !await confirm(planned, cancellationToken))
        {
            throw Rules.NotConfirmed.Error($"{connection.Server} was not changed: nobody said yes. Run it again and say yes, or give --yes.");
        }

        await using var watch = new LockWatch(connection, tell);
        var run = new RunContext(connection, store, migrationLock, watch, options, tell) { Total = prepared.Work.Count };
        try
        {
            await GoAsync(run, prepared, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await LeaveAsync(run);
            throw;
        }
        catch (DiagnosticException)
        {
            await QuietRollbackAsync(connection);
            throw;
        }
        catch (Exception exception) when (exception is NpgsqlException || run.Place?.Step is RunStep)
        {
            throw await FailAsync(run, exception);
        }
        catch
        {
            // The caller's own, from Progress: it is the caller's to understand.
            await QuietRollbackAsync(connection);
            throw;
        }

        return new MigrationResult(connection.Server, prepared.RowsBefore, run.Rows, run.Completed);
    }

    /// <summary>Works out what a run would do; it takes no lock and changes nothing.</summary>
    public async Task<Planned> PlanAsync(Direction direction, string goal, CancellationToken cancellationToken)
    {
        chain.ThrowIfFaulty();
        await using var connection = await ConnectAsync(target, options, forWriting: false, tell, cancellationToken);
        var store = await VersionStore.ReadAsync(connection, options.VersionTable, chain.AssemblyVersion, cancellationToken);
        var compiler = new RevisionCompiler(chain, (_, _) => cancellationToken.ThrowIfCancellationRequested());
        return (await PrepareAsync(connection, store, compiler, direction, goal, alone: false, cancellationToken)).Tell(connection);
    }

    public static async Task<EngineConnection> ConnectAsync(
        ConnectionTarget target, MigratorOptions options, bool forWriting, Action<MigrationEvent> tell, CancellationToken cancellationToken)
    {
        if (options.LocalOnly && !target.IsLocal)
        {
            throw Rules.NotLocal.Error($"{target.Name} is not on this machine, and this may only change a database that is. Connect to one on this machine, or allow others: in a build with MigrateOnBuildAllowRemote=true.");
        }

        var connection = await EngineConnection.OpenAsync(target, options, forWriting, cancellationToken);
        tell(new Connected(connection.Server));
        connection.Raw.Notice += (_, notice) =>
        {
            if (!connection.IsQuiet)
            {
                tell(new ServerNotice(notice.Notice.Severity, Postgres.SecretText.Redact(notice.Notice.MessageText, target.Secrets)));
            }
        };
        return connection;
    }

    private async Task<PreparedRun> PrepareAsync(
        EngineConnection connection, VersionStore store, RevisionCompiler compiler, Direction direction, string goal, bool alone, CancellationToken cancellationToken)
    {
        KnownRows.Check(chain.Graph, store);
        var findings = await new Inspection(connection, chain, compiler, options.InterruptedStep).RunAsync(store, cancellationToken);
        var prepared = PreparedRun.Make(chain.Graph, compiler, store, findings, direction, goal, alone);
        foreach (var warning in EditedRevisions.Find(chain, compiler, store).Concat(prepared.Work.SelectMany(item => item.Compiled.Warnings.Where(IsAboutRuns))))
        {
            tell(new Warned(warning.Code, warning.Message, warning.Location?.File, warning.Location?.Line ?? 0));
        }

        return prepared;
    }

    // What only a script has to fear is the build's to say.
    private static bool IsAboutRuns(Diagnostic warning) => warning.Rule == Rules.NotRepeatable;

    private async Task GoAsync(RunContext run, PreparedRun prepared, CancellationToken cancellationToken)
    {
        await run.Store.EnsureAsync(prepared.NeedsLog, tell, cancellationToken);
        foreach (var finding in prepared.Findings)
        {
            await Settlement.RunAsync(finding, run.Connection, run.Store, tell, cancellationToken);
        }

        await run.Connection.ExecuteAsync(SessionSettings.LockTimeout(options.LockTimeout), cancellationToken);
        foreach (var block in Block.Of(prepared.Work, options.Transaction))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var retries = new Retries(options, tell);
            await (block.IsTransaction
                ? new TransactionRunner(run).RunAsync(block, retries, cancellationToken)
                : new LoneRunner(run).RunAsync(block.Segments[0], retries, cancellationToken));
        }
    }

    /// <summary>Rolls back, lets go of the lock, and says where the database stands.</summary>
    private async Task LeaveAsync(RunContext run)
    {
        await QuietRollbackAsync(run.Connection);
        tell(new Stopped(run.Rows, run.Place?.Segment.Step.Revision.Id, run.HalfDone is not null));
    }

    private async Task<DiagnosticException> FailAsync(RunContext run, Exception exception)
    {
        if (run.Connection.Raw.State == System.Data.ConnectionState.Open)
        {
            await QuietRollbackAsync(run.Connection);
        }

        return run.Place is not { } place ? Unplaced(exception)
            : run.Connection.Raw.State == System.Data.ConnectionState.Open || IsServersWord(exception) ? StatementFault.Of(exception, place, Standing(run), run.Watch.Blockers, target, options.StatementTimeout > TimeSpan.Zero)
            : await LostConnection.DescribeAsync(run, place, exception, options);
    }

    private DiagnosticException Unplaced(Exception exception) => exception is NpgsqlException known
        ? UnplacedFault.Of(known, target)
        : new DiagnosticException(Rules.EngineFailed.At(null, $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")} This is a fault in Retort; please report it."), exception);

    /// <summary>The server refused a statement, and Npgsql has given up the session for it, as it does when a disk is full.</summary>
    private static bool IsServersWord(Exception exception) => exception is PostgresException { SqlState: not (['5', '7', 'P', ..] or ['0', '8', ..]) };

    private static string Standing(RunContext run) => run.IsUndecided && run.HalfDone is { } open
        ? $"It runs outside a transaction, and what it had done before stays; nothing tells what that is. The database is at {At(run.Rows)}. Look at it, then go on with --interrupted done or --interrupted retry, "
            + $"or give op.Autocommit in revision {open.Step.Revision.Id} a verify expression."
        : run.HalfDone is { } half
        ? $"Parts of revision {half.Step.Revision.Id} are done and stay; the next run goes on from there. The database is at {At(run.Rows)}."
        : $"It was rolled back; the database is at {At(run.Rows)}.";

    public static string At(IReadOnlyList<string> rows) => rows.Count == 0 ? "base" : string.Join(", ", rows);

    private static async Task QuietRollbackAsync(EngineConnection connection)
    {
        try
        {
            // Where there is no transaction, the server warns.
            connection.IsQuiet = true;
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await connection.ExecuteAsync("ROLLBACK", limit.Token);
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or InvalidOperationException)
        {
            // Closing the connection does the same.
        }
    }
}
