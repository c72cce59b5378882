using Retort.Engine;

namespace Retort.Tests.Engine.Alembic;

/// <summary>Retort at work on a database, in the tests' own cancellation.</summary>
internal sealed class RetortSide(MigrationChain chain, PostgresDatabase database, MigratorOptions? options = null)
{
    private readonly Migrator _migrator = new(chain, database.ConnectionString, options);

    public Task<MigrationResult> UpgradeAsync(string target) => _migrator.UpgradeAsync(target, TestContext.Current.CancellationToken);

    public Task<MigrationResult> DowngradeAsync(string target) => _migrator.DowngradeAsync(target, TestContext.Current.CancellationToken);

    public Task<DatabaseState> StateAsync() => _migrator.ReadStateAsync(TestContext.Current.CancellationToken);

    public Task<DatabaseState> EnsureVersionAsync() => _migrator.EnsureVersionAsync(TestContext.Current.CancellationToken);

    public Task<MigrationResult> StampAsync(params string[] targets) => _migrator.StampAsync(targets, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Downgrades, and gives the ids of what was undone, in order.</summary>
    public async Task<string> UndoAsync(string target) => string.Join(' ', (await DowngradeAsync(target)).Steps.Select(step => step.Revision));
}
