using System.Globalization;
using Npgsql;

namespace Retort.TestKit;

/// <summary>A database of a throwaway server. Disposing of it drops it, whoever is still connected.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    // libpq's programs take it from here, where other processes do not see it.
    private static readonly Dictionary<string, string> Password = new() { ["PGPASSWORD"] = Canary.Value };

    private static readonly string[] Servers = ["comment role ", "comment tablespace ", "member "];

    private readonly PostgresServer _server;
    private readonly string _port;
    private readonly NpgsqlDataSource _source;

    internal PostgresDatabase(PostgresServer server, string name, int port)
    {
        _server = server;
        _port = port.ToString(CultureInfo.InvariantCulture);
        Name = name;
        ConnectionString = server.ConnectionString(name);
        _source = NpgsqlDataSource.Create(ConnectionString + ";Pooling=true");
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How to reach it with Npgsql, as a superuser and without a pool.</summary>
    public string ConnectionString { get; }

    /// <summary>Opens a connection of its own.</summary>
    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs one statement, sent as it is.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var batch = Batch(sql);
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>Runs one statement, sent as it is, and returns the first value; null for NULL.</summary>
    public async Task<object?> ScalarAsync(string sql)
    {
        await using var batch = Batch(sql);
        return await batch.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }

    /// <summary>Runs the real psql on this database, without a psqlrc.</summary>
    public Task<ProcessResult> PsqlAsync(params string[] arguments) => Programs.RunAsync(
        PostgresBinaries.Find("psql"), ["-X", "-q", "-h", "127.0.0.1", "-p", _port, "-U", "postgres", "-d", Name, .. arguments], Password);

    /// <summary>Runs a script with the real psql, as <c>psql -f</c> does.</summary>
    /// <param name="script">The script's text.</param>
    /// <param name="onErrorStop">Whether psql stops at the first error; without it, it goes on.</param>
    /// <param name="arguments">More arguments, <c>-v</c> say.</param>
    public async Task<ProcessResult> PsqlScriptAsync(string script, bool onErrorStop = true, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script);
            return await PsqlAsync(["-v", $"ON_ERROR_STOP={(onErrorStop ? 1 : 0)}", .. arguments, "-f", file]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Everything that pg_dump knows about the database, to compare one state with another.</summary>
    /// <param name="withData">Whether the rows belong to it.</param>
    /// <param name="arguments">More arguments of pg_dump, <c>--exclude-table</c> say.</param>
    public async Task<string> SnapshotAsync(bool withData = false, params string[] arguments)
    {
        string[] all =
        [
            "-h", "127.0.0.1", "-p", _port, "-U", "postgres", "-d", Name, withData ? "--inserts" : "--schema-only", .. arguments,
        ];
        var dump = (await Programs.RunAsync(PostgresBinaries.Find("pg_dump"), all, Password)).EnsureSuccess().Output;

        // \restrict carries a random key; comments carry versions.
        return string.Join('\n', dump.Split('\n').Where(line =>
            line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal) && !line.StartsWith("\\restrict", StringComparison.Ordinal)
            && !line.StartsWith("\\unrestrict", StringComparison.Ordinal)));
    }

    /// <summary>
    /// All that the catalog says of the database (see <see cref="CatalogSnapshot"/>), on servers that come without pg_dump too. What belongs to the whole
    /// server is left out: other tests change it meanwhile.
    /// </summary>
    public async Task<string> CatalogAsync()
    {
        await using var connection = await OpenAsync();
        return string.Join('\n', (await CatalogSnapshot.TakeAsync(connection)).Split('\n').Where(line => !Servers.Any(word => line.StartsWith(word, StringComparison.Ordinal))));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _server.DropAsync(this);
    }

    /// <summary>Closes the connections of the pool, which somebody would trip over.</summary>
    internal void ForgetConnections() => _source.Clear();

    // A batch, because Npgsql takes a plain command apart at semicolons.
    private NpgsqlBatch Batch(string sql)
    {
        var batch = _source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        return batch;
    }
}
