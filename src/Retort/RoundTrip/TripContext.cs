using Npgsql;
using Retort.Engine;
using Retort.Postgres;
using Retort.Postgres.Catalog;
using Retort.Schema;

namespace Retort.RoundTrip;

/// <summary>What all databases of a run share.</summary>
internal sealed class TripContext(MigrationChain chain, IThrowawayServer server, QualifiedName versionTable)
{
    private CatalogReader? _reader;
    private CatalogSnapshot? _pristine;
    private HashSet<string> _roles = [];

    public MigrationChain Chain => chain;

    public IThrowawayServer Server => server;

    public QualifiedName VersionTable => versionTable;

    /// <summary>Reads the catalogs; there once a database has been made.</summary>
    public CatalogReader Reader => _reader!;

    /// <summary>Tables whose rows are the engine's.</summary>
    public IReadOnlyCollection<string> NotData { get; } =
        [Identifier.Quote(versionTable with { Schema = versionTable.Schema ?? "public" }), Identifier.Quote(new QualifiedName(versionTable.Schema ?? "public", LogTable.Name))];

    /// <summary>What the first database was like when it was made.</summary>
    public async Task<CatalogSnapshot> PristineAsync(CancellationToken cancellationToken)
    {
        if (_pristine is null)
        {
            await using var database = await server.CreateAsync(null, cancellationToken);
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            _pristine = await Reader.ReadAllAsync(connection, cancellationToken);
        }

        return _pristine;
    }

    /// <summary>Is told of each new database before anything is in it.</summary>
    public async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (_reader is null)
        {
            _reader = await CatalogReader.CreateAsync(connection, server.IsOwn, cancellationToken);
            _roles = (await RolesAsync(connection, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        }
        else if (server.IsOwn)
        {
            // Roles outlive the database that made them; the next one begins without. All at once, since one may be in another's way.
            string[] roles = [.. (await RolesAsync(connection, cancellationToken)).Where(role => !_roles.Contains(role)).Select(Identifier.Quote)];
            await DropRolesAsync(connection, roles, cancellationToken);
        }
    }

    /// <summary>Drops roles of which no database knows any more; the names are quoted.</summary>
    public async Task DropRolesAsync(string[] roles, CancellationToken cancellationToken)
    {
        if (roles.Length > 0)
        {
            await using var database = await server.CreateAsync(null, cancellationToken);
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await DropRolesAsync(connection, roles, cancellationToken);
        }
    }

    private static async Task DropRolesAsync(NpgsqlConnection connection, string[] roles, CancellationToken cancellationToken)
    {
        if (roles.Length > 0)
        {
            // They may have privileges on what is the server's, as on a parameter.
            var names = string.Join(", ", roles);
            await using var drop = new NpgsqlCommand($"DROP OWNED BY {names}; DROP ROLE {names}", connection);
            await drop.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<List<string>> RolesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT rolname::text FROM pg_catalog.pg_roles", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var roles = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            roles.Add(reader.GetString(0));
        }

        return roles;
    }
}
