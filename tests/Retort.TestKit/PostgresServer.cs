using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Retort.TestKit;

/// <summary>
/// A throwaway PostgreSQL server: its own data folder, its own loopback port, no durability, and <see cref="Canary"/> as its password.
/// It ends with the process that started it, however that ends.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string[] Defaults =
    [
        "listen_addresses=127.0.0.1", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "shared_buffers=64MB",
        "max_prepared_transactions=10", "wal_level=logical", "log_min_messages=fatal", "log_min_error_statement=panic",
    ];

    private static readonly Lazy<Task<PostgresServer>> Started = new(() => Task.Run(() => StartAsync()));
    private readonly ConcurrentDictionary<string, PostgresDatabase> _open = [];
    private readonly int _port;
    private readonly string _folder;
    private readonly ServerKeeper _keeper;
    private int _databases;

    private PostgresServer(int port, string folder, ServerKeeper keeper)
    {
        _port = port;
        _folder = folder;
        _keeper = keeper;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    /// <summary>The server of this test process; the first to ask starts it.</summary>
    public static SharedServer Shared { get; } = new(() => Started.Value);

    /// <summary>Starts a server of a test's own, which the test may stop and start again.</summary>
    /// <param name="settings">Settings besides the usual ones, or instead of them, each as <c>name=value</c>.</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var folder = ServerFolder.Create();
        await DataFolder.CreateAsync(folder);
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            string[] all = [.. Defaults, .. settings, $"port={port.ToString(CultureInfo.InvariantCulture)}", $"unix_socket_directories={folder}"];
            var server = new PostgresServer(port, folder, ServerKeeper.Start(folder, all));
            if (await server.IsReadyAsync())
            {
                return server;
            }

            // Somebody else may have taken the port in between.
            var log = await server.LogAsync();
            if (attempt == 3 || !log.Contains("could not bind", StringComparison.Ordinal))
            {
                server.Stop();
                throw new InvalidOperationException($"PostgreSQL did not start in {folder}.\n{log}");
            }
        }
    }

    /// <summary>Makes a database.</summary>
    /// <param name="template">A database of this server to copy, to which nobody may be connected; without one it is empty.</param>
    public async Task<PostgresDatabase> CreateDatabaseAsync(PostgresDatabase? template = null)
    {
        template?.ForgetConnections();
        var name = $"test_{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        await using var connection = await OpenAsync();

        // The way of version 15 and later, through the log, takes twice as long.
        var strategy = connection.PostgreSqlVersion.Major < 15 ? "" : " STRATEGY FILE_COPY";
        await ExecuteAsync(connection, $"CREATE DATABASE {name} TEMPLATE {template?.Name ?? "template0"}{strategy}");
        return _open[name] = new(this, name, _port);
    }

    /// <summary>Makes a role that may connect with a password of its own, and may do nothing else.</summary>
    /// <param name="name">Its name, a plain identifier.</param>
    /// <param name="password">Its password.</param>
    public async Task CreateUserAsync(string name, string password)
    {
        await using var connection = await OpenAsync();
        await ExecuteAsync(connection, $"CREATE ROLE {name} LOGIN PASSWORD '{ScramVerifier.Create(password)}'");
    }

    /// <summary>Stops the server at once, as a crash does: the next start begins with recovery.</summary>
    public Task StopImmediatelyAsync() => _keeper.StopServerAsync();

    /// <summary>Starts the server again, on the same port and data; returns when it takes connections.</summary>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public async Task StartAgainAsync()
    {
        await _keeper.StartServerAsync();
        if (!await IsReadyAsync())
        {
            throw new InvalidOperationException($"PostgreSQL did not start again in {_folder}.\n{await LogAsync()}");
        }

        foreach (var database in _open.Values)
        {
            database.ForgetConnections();
        }
    }

    /// <summary>Stops the server at once, and removes all it had.</summary>
    public ValueTask DisposeAsync() => new(Task.Run(Stop));

    internal string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "postgres",
        Password = Canary.Value,
        Database = database,
        Pooling = false,
        IncludeErrorDetail = true,

        // A machine that is busy is no failure; a test that wants to see a time limit sets its own.
        Timeout = 60,
        CommandTimeout = 120,
    }.ConnectionString;

    internal async Task DropAsync(PostgresDatabase database)
    {
        _open.TryRemove(database.Name, out _);
        await using var connection = await OpenAsync();
        await ExecuteAsync(connection, $"DROP DATABASE {database.Name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        return connection;
    }

    private async Task<bool> IsReadyAsync()
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(30))
        {
            // postmaster.pid ends with "ready" once this very server takes connections; another one on the port would not write it.
            var state = Path.Combine(_folder, "data", "postmaster.pid");
            if (File.Exists(state) && (await File.ReadAllTextAsync(state)).TrimEnd().EndsWith("ready", StringComparison.Ordinal))
            {
                return true;
            }

            // A client that comes too early is told "FATAL: the database system is starting up".
            if ((await LogAsync()).Split('\n').Any(line => line.Contains("FATAL:", StringComparison.Ordinal) && !line.Contains("the database system is", StringComparison.Ordinal)))
            {
                return false;
            }

            await Task.Delay(20);
        }

        return false;
    }

    private async Task<string> LogAsync()
    {
        var log = Path.Combine(_folder, "log");
        return File.Exists(log) ? await File.ReadAllTextAsync(log) : "";
    }

    private void Stop()
    {
        _keeper.End();
        ServerFolder.Delete(_folder);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
