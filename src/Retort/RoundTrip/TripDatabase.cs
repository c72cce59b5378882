using System.Data;
using Npgsql;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.RoundTrip;

/// <summary>A throwaway database on its way, and the eyes on it.</summary>
internal sealed class TripDatabase : IAsyncDisposable
{
    private readonly TripContext _context;
    private readonly IThrowawayDatabase _database;
    private readonly Migrator _migrator;

    /// <summary>The session that looks, and does nothing else: migrations have sessions of their own. The first look in a session takes several times as long as the next.</summary>
    private NpgsqlConnection? _eyes;

    private TripDatabase(TripContext context, IThrowawayDatabase database)
    {
        _context = context;
        _database = database;
        _migrator = new Migrator(context.Chain, database.ConnectionString, new MigratorOptions { VersionTable = context.VersionTable, LockTimeout = TimeSpan.Zero });
    }

    /// <summary>Makes an empty one, with a version table: that is nobody's revision.</summary>
    public static async Task<TripDatabase> CreateAsync(TripContext context, CancellationToken cancellationToken)
    {
        var database = await context.Server.CreateAsync(null, cancellationToken);
        var trip = new TripDatabase(context, database);
        try
        {
            await using var connection = await trip.OpenAsync(cancellationToken);
            await context.PrepareAsync(connection, cancellationToken);
            await trip._migrator.EnsureVersionAsync(cancellationToken);
            return trip;
        }
        catch
        {
            await trip.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a copy as it stands.</summary>
    public async Task<TripDatabase> CopyAsync(CancellationToken cancellationToken)
    {
        // A database to which somebody is connected is not copied.
        await CloseEyesAsync();
        return new(_context, await _context.Server.CreateAsync(_database, cancellationToken));
    }

    /// <summary>Applies or undoes one revision.</summary>
    public Task StepAsync(Direction direction, string revision, CancellationToken cancellationToken) => _migrator.StepAsync(direction, revision, cancellationToken);

    /// <summary>Applies a revision and all that it stands on.</summary>
    public Task UpgradeAsync(string revision, CancellationToken cancellationToken) => _migrator.UpgradeAsync(revision, cancellationToken);

    /// <summary>Looks at it.</summary>
    public async Task<DatabaseSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        if (_eyes is { } kept)
        {
            try
            {
                return await ReadAsync(kept, cancellationToken);
            }
            catch (NpgsqlException) when (kept.State != ConnectionState.Open)
            {
                // A migration may end all sessions but its own, and a server those that idle.
                await CloseEyesAsync();
            }
        }

        return await ReadAsync(_eyes = await OpenAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Sends rows to try a revision with, in one transaction.</summary>
    public async Task SeedAsync(IReadOnlyList<(string Sql, SourceLocation Location)> statements, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var (sql, location) in statements)
        {
            try
            {
                await using var batch = new NpgsqlBatch(connection, transaction);
                batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
                await batch.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException exception)
            {
                throw new DiagnosticException(Rules.SeedFailed.At(
                    location, $"PostgreSQL refuses rows to try the revision with: {exception.MessageText} (SQLSTATE {exception.SqlState}). Seed runs before the upgrade, on what its parents leave.") with
                {
                    Notes = [$"statement: {SecretText.Redact(sql)}"],
                });
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseEyesAsync();
        await _database.DisposeAsync();
    }

    private async Task<DatabaseSnapshot> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        new(await _context.Reader.ReadAsync(connection, cancellationToken), await DataSnapshot.ReadAsync(connection, _context.NotData, cancellationToken));

    private async Task CloseEyesAsync()
    {
        await (_eyes?.DisposeAsync() ?? ValueTask.CompletedTask);
        _eyes = null;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_database.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
