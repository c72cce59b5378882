using Npgsql;
using Retort.Engine;
using Retort.Revisions;

namespace Retort;

/// <summary>
/// Brings a database to a revision. It plans, takes a lock, looks what is applied, runs what is missing, and records it; a run that was
/// interrupted at any point, the next one brings to its end. Instances hold no connection and may be used from several threads.
/// </summary>
/// <example>
/// <code>
/// var chain = MigrationChain.Load(typeof(CreateUsersTable).Assembly);
/// await new Migrator(chain, connectionString).UpgradeAsync();
/// </code>
/// </example>
public sealed class Migrator
{
    private readonly MigrationChain _chain;
    private readonly ConnectionTarget _target;
    private readonly MigratorOptions _options;
    private readonly Lock _telling = new();

    /// <summary>Migrates over connections of its own, which are never pooled.</summary>
    /// <param name="chain">The migrations.</param>
    /// <param name="connectionString">In Npgsql's form, or a URL like <c>postgresql://user@host/database</c>.</param>
    /// <param name="options">How to go about it.</param>
    /// <exception cref="DiagnosticException">RET5002: the connection string cannot be read.</exception>
    public Migrator(MigrationChain chain, string connectionString, MigratorOptions? options = null)
        : this(chain, ConnectionTarget.Parse(connectionString ?? throw new ArgumentNullException(nameof(connectionString))), options)
    {
    }

    /// <summary>Migrates over connections of a data source: for tokens, certificates and type mappings of the application's.</summary>
    /// <param name="chain">The migrations.</param>
    /// <param name="dataSource">Is left open. Types that migrations add are unknown to it until <see cref="NpgsqlDataSource.ReloadTypes"/> is called.</param>
    /// <param name="options">How to go about it.</param>
    public Migrator(MigrationChain chain, NpgsqlDataSource dataSource, MigratorOptions? options = null)
        : this(chain, ConnectionTarget.Of(dataSource ?? throw new ArgumentNullException(nameof(dataSource))), options)
    {
    }

    private Migrator(MigrationChain chain, ConnectionTarget target, MigratorOptions? options)
    {
        ArgumentNullException.ThrowIfNull(chain);
        _chain = chain;
        _target = target;
        _options = options ?? new MigratorOptions();
    }

    /// <summary>Applies the target and all that it stands on. A revision that another run left in the middle is brought to its end first.</summary>
    /// <param name="target">A revision: an id or its beginning, a label, <c>head</c>, <c>heads</c>, <c>+1</c>, <c>label@head</c>.</param>
    /// <param name="cancellationToken">Rolls back what is not committed, lets go of the lock, and ends.</param>
    /// <exception cref="DiagnosticException">
    /// The faults of the chain; RET11xx for the target; RET5003 to RET5013 for the way to the database; RET502x when a revision fails; RET503x and
    /// RET504x for what the database remembers.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<MigrationResult> UpgradeAsync(string target = "head", CancellationToken cancellationToken = default) =>
        GuardAsync(() => Run().RunAsync(Direction.Up, target, cancellationToken));

    /// <summary>Undoes what stands on the target.</summary>
    /// <param name="target">A revision, <c>base</c>, or <c>-1</c> for the one that was applied last.</param>
    /// <param name="cancellationToken">As for <see cref="UpgradeAsync"/>.</param>
    /// <exception cref="DiagnosticException">As for <see cref="UpgradeAsync"/>; RET5027 when one of the revisions cannot be undone: then nothing is.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<MigrationResult> DowngradeAsync(string target, CancellationToken cancellationToken = default) =>
        GuardAsync(() => Run().RunAsync(Direction.Down, target, cancellationToken));

    /// <summary>Says what an upgrade or downgrade would do now, with the SQL. It takes no lock and changes nothing.</summary>
    /// <exception cref="DiagnosticException">As for <see cref="UpgradeAsync"/>.</exception>
    public Task<Planned> PlanAsync(Direction direction, string target, CancellationToken cancellationToken = default) =>
        GuardAsync(() => Run().PlanAsync(direction, target, cancellationToken));

    /// <summary>Reads where the database is. It takes no lock and changes nothing, and needs no sound chain.</summary>
    /// <exception cref="DiagnosticException">RET5003 to RET5009, RET5031, RET5032.</exception>
    public Task<DatabaseState> ReadStateAsync(CancellationToken cancellationToken = default) =>
        GuardAsync(() => Books().ReadAsync(cancellationToken));

    /// <summary>Writes the version table without running anything: for a database that is there by other means.</summary>
    /// <param name="targets">One or more: each replaces the rows that it leads to or that lead to it; <c>base</c> takes all away.</param>
    /// <param name="purge">Empties the table first: the only way out when it holds revisions that the project does not have.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows before and after; no steps.</returns>
    /// <exception cref="DiagnosticException">As for <see cref="UpgradeAsync"/>.</exception>
    /// <exception cref="ArgumentException">There is no target.</exception>
    public Task<MigrationResult> StampAsync(IReadOnlyList<string> targets, bool purge = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return targets.Count > 0
            ? GuardAsync(() => Books().StampAsync(targets, purge, cancellationToken))
            : throw new ArgumentException("A stamp needs a revision to go to; base for none.", nameof(targets));
    }

    /// <summary>Makes the version table and the log where they are missing.</summary>
    /// <returns>The state afterwards.</returns>
    /// <exception cref="DiagnosticException">RET5003 to RET5010, RET5031, RET5032.</exception>
    public Task<DatabaseState> EnsureVersionAsync(CancellationToken cancellationToken = default) =>
        GuardAsync(() => Books().EnsureAsync(cancellationToken));

    /// <summary>Applies or undoes one revision alone.</summary>
    internal Task<MigrationResult> StepAsync(Direction direction, string revision, CancellationToken cancellationToken) =>
        GuardAsync(() => Run().RunAsync(direction, revision, cancellationToken, alone: true));

    private MigrationRun Run() => new(_chain, _target, _options, Tell);

    private Bookkeeping Books() => new(_chain, _target, _options, Tell);

    private Task<T> GuardAsync<T>(Func<Task<T>> what) => UnplacedFault.GuardAsync(_target, what);

    /// <summary>One at a time: who waits for whom is found out on another thread.</summary>
    private void Tell(MigrationEvent what)
    {
        lock (_telling)
        {
            _options.Progress?.Invoke(what);
        }
    }
}
