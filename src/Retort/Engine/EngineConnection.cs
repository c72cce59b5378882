using System.Globalization;
using Npgsql;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>
/// The session that migrates: checked to be fit for it, with the settings pinned that change what statements mean. Every statement is a batch
/// of its own or a command of one, because Npgsql takes a plain command apart at semicolons, also within a function's body.
/// </summary>
internal sealed class EngineConnection : IAsyncDisposable
{
    private const int OldestServer = 140000;

    private readonly MigratorOptions _options;

    private EngineConnection(NpgsqlConnection raw, ConnectionTarget target, MigratorOptions options)
    {
        _options = options;
        Raw = raw;
        Target = target;
    }

    public NpgsqlConnection Raw { get; }

    public ConnectionTarget Target { get; }

    public ServerInfo Server { get; private set; } = null!;

    /// <summary>The search path that the session began with.</summary>
    public string SearchPath { get; private set; } = "";

    /// <summary>Puts the search path and the pinned settings back: a migration may have set them, as the dumps of pg_dump do.</summary>
    public string RestoreSettings => field ??= SessionSettings.Pin(_options, SearchPath);

    /// <summary>Connects.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="options">The time limits.</param>
    /// <param name="forWriting">Whether the database is going to be changed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DiagnosticException">RET5003 to RET5009, RET5023.</exception>
    public static async Task<EngineConnection> OpenAsync(ConnectionTarget target, MigratorOptions options, bool forWriting, CancellationToken cancellationToken)
    {
        var raw = target.Create();
        var connection = new EngineConnection(raw, target, options);
        try
        {
            await raw.OpenAsync(cancellationToken);
            await connection.BeginAsync(forWriting, cancellationToken);
            return connection;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await connection.DisposeAsync();
            throw exception as DiagnosticException ?? ConnectionFault.Of(exception, target);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs statements as one batch.</summary>
    /// <returns>How many rows each touched.</returns>
    public async Task<IReadOnlyList<ulong>> ExecuteAsync(IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        await using var batch = Batch(statements);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        var rows = new ulong[batch.BatchCommands.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = batch.BatchCommands[i].Rows;
        }

        return rows;
    }

    /// <summary>Runs one statement.</summary>
    public Task<IReadOnlyList<ulong>> ExecuteAsync(string statement, CancellationToken cancellationToken) => ExecuteAsync([statement], cancellationToken);

    /// <summary>Reads the rows of one query.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var batch = Batch([sql]);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Asks a question that has one answer.</summary>
    public async Task<bool> IsTrueAsync(string expression, CancellationToken cancellationToken) =>
        (await QueryAsync($"SELECT ({expression}) IS TRUE", row => row.GetBoolean(0), cancellationToken))[0];

    /// <summary>A batch of these statements, each sent as it is, without a time limit of the client's.</summary>
    public NpgsqlBatch Batch(IEnumerable<string> statements)
    {
        var batch = new NpgsqlBatch(Raw) { Timeout = 0 };
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        return batch;
    }

    public ValueTask DisposeAsync() => Raw.DisposeAsync();

    private async Task BeginAsync(bool forWriting, CancellationToken cancellationToken)
    {
        await ExecuteAsync(SessionSettings.Pin(_options), cancellationToken);
        await ExecuteIfSupportedAsync(SessionSettings.CheckConnection, cancellationToken);
        const string Question =
            "SELECT pg_catalog.pg_backend_pid(), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only') = 'on', "
            + "pg_catalog.current_setting('server_version_num')::int, pg_catalog.current_setting('server_version'), pg_catalog.current_database()::text, session_user::text, "
            + "pg_catalog.current_setting('search_path')";
        var (process, recovering, readOnly, number, server, path) = (await QueryAsync(
            Question,
            row => (
                row.GetInt32(0),
                row.GetBoolean(1),
                row.GetBoolean(2),
                row.GetInt32(3),
                new ServerInfo(Raw.Host ?? "localhost", Raw.Port, row.GetString(5), row.GetString(6), row.GetString(4).Split(' ')[0], Target.IsLocal),
                row.GetString(7)),
            cancellationToken))[0];
        Server = server;
        SearchPath = path;
        if (number < OldestServer)
        {
            throw Rules.ServerTooOld.Error($"The server of {server} is PostgreSQL {server.Version}; Retort needs 14 or later.");
        }

        if (process != Raw.ProcessID)
        {
            throw Rules.PooledConnection.Error(
                $"The connection to {server} goes through a pooler that shares sessions between clients ({Process(Raw.ProcessID)} was promised, {Process(process)} answered), "
                + "so that neither locks nor settings would hold. Connect to the server itself, or through a pool in session mode.");
        }

        if (forWriting && (recovering || readOnly))
        {
            throw Rules.ReadOnlyDatabase.Error(recovering
                ? $"The server of {server} is a standby, which takes no changes. Connect to the primary."
                : $"default_transaction_read_only is on for {server}, so that nothing can be changed. Connect as a role, or to a database, for which it is off.");
        }
    }

    private async Task ExecuteIfSupportedAsync(string statement, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(statement, cancellationToken);
        }
        catch (PostgresException)
        {
            // A server on a system that cannot tell whether its client is still there.
        }
    }

    private static string Process(int id) => $"process {id.ToString(CultureInfo.InvariantCulture)}";
}
