using Retort.TestKit.Processes;

namespace Retort.KillTarget;

/// <summary>Thirty revisions that mix transactional steps, concurrent indexes, detached partitions, enum values, code and tidying up.</summary>
public static class ThirtyChain
{
    /// <summary>The name in a <see cref="Job"/>.</summary>
    public const string Name = "thirty";

    public static MigrationChain Chain { get; } = MigrationChain.Load(typeof(ThirtyChain).Assembly);

    /// <summary>Goes to the target on each of the databases, on all of them at once.</summary>
    public static Task RunAsync(Job job) => Task.WhenAll(job.Connection.Split('\n').Select(connection => Task.Run(() =>
    {
        var migrator = new Migrator(Chain, connection);
        return job.Direction == "up" ? migrator.UpgradeAsync(job.Target) : migrator.DowngradeAsync(job.Target);
    })));
}
