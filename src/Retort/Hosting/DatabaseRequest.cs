using Retort.Autogenerate.Comparing;
using Retort.Engine;
using Retort.Schema;

namespace Retort.Hosting;

/// <summary>What a command, or the build, asks of the engine that needs a database.</summary>
internal sealed record DatabaseRequest
{
    public required DatabaseCommand Command { get; init; }

    public required ConnectionRequest Connection { get; init; }

    /// <summary>Where to go; several for a stamp.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>For a stamp: empty the version table first.</summary>
    public bool Purge { get; init; }

    public string VersionTable { get; init; } = "alembic_version";

    public string? VersionTableSchema { get; init; }

    /// <summary>One transaction for all revisions.</summary>
    public bool OneTransaction { get; init; }

    /// <summary>In seconds; null for the default of <see cref="MigratorOptions"/>; so are the next two.</summary>
    public double? LockWait { get; init; }

    public double? LockTimeout { get; init; }

    public double? StatementTimeout { get; init; }

    /// <summary>Tell of each statement.</summary>
    public bool StatementByStatement { get; init; }

    /// <summary>Refuse a database that is not on this machine.</summary>
    public bool LocalOnly { get; init; }

    /// <summary>Change nothing on another machine, but say what would be changed, so that a person can be asked.</summary>
    public bool AskFirst { get; init; }

    /// <summary>What a person said yes to, from <see cref="DatabaseAnswer.Agreement"/>; anything else changes nothing, and is asked about again.</summary>
    public string? Agreed { get; init; }

    /// <summary><c>done</c> or <c>retry</c>: what became of a step of which nothing tells.</summary>
    public string? Interrupted { get; init; }

    /// <summary>For a round trip, which needs no connection: it is never made on the database that the connection string names.</summary>
    public RoundTripRequest? RoundTrip { get; init; }

    /// <summary>For <see cref="DatabaseCommand.Compare"/>: which model.</summary>
    public ModelRequest Model { get; init; } = new();

    /// <summary>For <see cref="DatabaseCommand.Compare"/>: what with.</summary>
    public ComparisonBasis Against { get; init; }

    /// <summary>For <see cref="DatabaseCommand.Compare"/>: where a throwaway server is looked for, if one is needed.</summary>
    public ScratchRequest Scratch { get; init; } = new();

    public MigratorOptions Options(Action<MigrationEvent> tell)
    {
        var standard = new MigratorOptions();
        return standard with
        {
            VersionTable = new QualifiedName(string.IsNullOrEmpty(VersionTableSchema) ? null : VersionTableSchema, VersionTable),
            Transaction = OneTransaction ? TransactionMode.All : TransactionMode.Each,
            LockWait = Seconds(LockWait) ?? standard.LockWait,
            LockTimeout = Seconds(LockTimeout) ?? standard.LockTimeout,
            StatementTimeout = Seconds(StatementTimeout) ?? standard.StatementTimeout,
            StatementByStatement = StatementByStatement,
            LocalOnly = LocalOnly,
            InterruptedStep = Interrupted switch { "done" => InterruptedStep.Done, "retry" => InterruptedStep.Retry, _ => InterruptedStep.Ask },
            Progress = tell,
        };
    }

    private static TimeSpan? Seconds(double? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;
}
