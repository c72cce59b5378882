using Retort.Engine;
using Retort.Schema;

namespace Retort;

/// <summary>How a <see cref="Migrator"/> works. The defaults are fit for production.</summary>
public sealed record MigratorOptions
{
    /// <summary>The version table: Alembic's, in the first schema on the search path that has it.</summary>
    public QualifiedName VersionTable { get; init; } = new(null, "alembic_version");

    /// <summary>What one transaction holds.</summary>
    public TransactionMode Transaction { get; init; } = TransactionMode.Each;

    /// <summary>How long to wait for another run on the same version table.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one statement waits for a lock before its transaction is rolled back and tried again; zero for as long as it takes.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a transaction that lost such a wait is tried in all.</summary>
    public int LockAttempts { get; init; } = 10;

    /// <summary>How long one statement may take; zero for as long as it takes.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// Sends each statement by itself, so that <see cref="Progress"/> is told of each, instead of those of one transaction together.
    /// </summary>
    public bool StatementByStatement { get; init; }

    /// <summary>Refuses a database that is not on this machine.</summary>
    public bool LocalOnly { get; init; }

    /// <summary>What became of a step outside a transaction that a dead run was at, where the catalog cannot tell.</summary>
    public InterruptedStep InterruptedStep { get; init; } = InterruptedStep.Ask;

    /// <summary>Is told what happens, one thing at a time, on whatever thread does it. What it throws ends the run, which is rolled back.</summary>
    public Action<MigrationEvent>? Progress { get; init; }

    /// <summary>
    /// Is asked before anything changes, and is told what would; null to go ahead. When it says no the run ends with RET5013.
    /// </summary>
    public Func<Planned, CancellationToken, Task<bool>>? Confirm { get; init; }
}
