using System.Globalization;
using Npgsql;
using Retort.Postgres;
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
    private string _role = "none";
    private bool _checksConnection;

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

    /// <summary>Puts role, search path and all settings back: a migration may have set them, as the dumps of pg_dump do.</summary>
    public IReadOnlyList<string> RestoreSettings => field ??= ["RESET ALL", SessionSettings.Pin(_options, [("role", _role), ("search_path", SearchPath), .. _checksConnection ? [SessionSettings.CheckConnection] : Array.Empty<(string, string)>()])];

    /// <summary>What the server says from now on is about tidying up, and is not passed on.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Connects.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="options">The time limits.</param>
    /// <param name="forWriting">Whether the database is going to be changed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DiagnosticException">RET5003 to RET5009, RET5023.</exception>
    public static async Task<EngineConnection> OpenAsync(ConnectionTarget target, MigratorOptions options, bool forWriting, CancellationToken cancellationToken)
    {
        EngineConnection? connection = null;
        try
        {
            connection = new EngineConnection(target.Create(), target, options);
            await connection.Raw.OpenAsync(cancellationToken);
            await connection.BeginAsync(forWriting, cancellationToken);
            return connection;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw exception as DiagnosticException ?? ConnectionFault.Of(exception, target);
        }
        catch
        {
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
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

    /// <summary>Closes it. One that is lent goes back as it was, whatever its pool does with it.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (Target.IsLent && Raw.State == System.Data.ConnectionState.Open)
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
                await ExecuteAsync(["RESET ALL", $"SELECT pg_catalog.set_config('role', {Literal.Text(_role)}, false), pg_catalog.set_config('search_path', {Literal.Text(SearchPath)}, false)"], limit.Token);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or InvalidOperationException)
        {
            // It is closed, or its pool resets it.
        }

        await Raw.DisposeAsync();
    }

    private async Task BeginAsync(bool forWriting, CancellationToken cancellationToken)
    {
        await ExecuteAsync(SessionSettings.Pin(_options), cancellationToken);
        _checksConnection = await TryAsync(SessionSettings.CheckConnection, cancellationToken);
        const string Question =
            "SELECT pg_catalog.pg_backend_pid(), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only') = 'on', "
            + "pg_catalog.current_setting('server_version_num')::int, pg_catalog.current_setting('server_version'), pg_catalog.current_database()::text, session_user::text, "
            + "pg_catalog.current_setting('search_path'), pg_catalog.current_setting('role')";
        var (process, recovering, readOnly, number, server, path, role) = (await QueryAsync(
            Question,
            row => (
                row.GetInt32(0),
                row.GetBoolean(1),
                row.GetBoolean(2),
                row.GetInt32(3),
                new ServerInfo(Raw.Host ?? "localhost", Raw.Port, row.GetString(5), row.GetString(6), row.GetString(4).Split(' ')[0], Target.IsLocal),
                row.GetString(7),
                row.GetString(8)),
            cancellationToken))[0];
        Server = server;
        SearchPath = path;
        _role = role;
        if (number < OldestServer)
        {
            throw Rules.ServerTooOld.Error($"The server of {server} is PostgreSQL {server.Version}; Retort needs 14 or later.");
        }

        if (process != Raw.ProcessID)
        {
            throw Rules.PooledConnection.Error(
                $"The connection to {server} goes through a pooler ({Process(Raw.ProcessID)} was promised, {Process(process)} answered), and nothing tells whether it shares sessions between clients, "
                + "in which case neither locks nor settings would hold. Connect to the server itself.");
        }

        if (forWriting && (recovering || readOnly))
        {
            throw Rules.ReadOnlyDatabase.Error(recovering
                ? $"The server of {server} is a standby, which takes no changes. Connect to the primary."
                : $"default_transaction_read_only is on for {server}, so that nothing can be changed. Connect as a role, or to a database, for which it is off.");
        }
    }

    /// <summary>Makes a setting that a server may not have: not every system can tell whether a client is still there.</summary>
    private async Task<bool> TryAsync((string Name, string Value) setting, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync($"SELECT pg_catalog.set_config('{setting.Name}', '{setting.Value}', false)", cancellationToken);
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    private static string Process(int id) => $"process {id.ToString(CultureInfo.InvariantCulture)}";
}
