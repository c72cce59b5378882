using Npgsql;
using Retort.Autogenerate;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>A database that one test after another gets empty, as long as each of them leaves it so; that is much faster than one for each.</summary>
public sealed class ReusedDatabase : IAsyncLifetime
{
    private PostgresDatabase? _database;
    private NpgsqlConnection? _connection;
    private SeenCatalog? _empty;
    private SeenCatalog? _given;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Gives the database, with nothing in it, to a test that empties it again with <see cref="EmptyAsync"/>; if it does not come to that, the next test gets another.</summary>
    public async Task<NpgsqlConnection> TakeAsync()
    {
        if (_empty is null)
        {
            await DisposeAsync();
            await SeenCatalog.BeginAsync();
            _database = await PostgresServer.Shared.CreateDatabaseAsync();
            _connection = await _database.OpenAsync();
            _empty = await SeenCatalog.ReadAsync(_connection);
        }

        _given = _empty;
        _empty = null;
        return _connection!;
    }

    /// <summary>Takes away all that there is by what the comparison with nothing proposes, after which there has to be nothing.</summary>
    public async Task EmptyAsync()
    {
        await OnServer.ApplyAsync(_connection!, SchemaDiff.Between(await OnServer.ReadAsync(_connection!), DatabaseSchema.Empty, withCasts: true).Operations);
        Assert.Equal("", await _given!.DifferencesAsync(await SeenCatalog.ReadAsync(_connection!)));
        _empty = _given;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (_connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
