using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Retort.TestKit;

/// <summary>
/// A throwaway PostgreSQL server: its own data folder, its own loopback port, no durability. It ends with the process that started it,
/// however that ends, because its keeper waits for the end of a pipe that only this process holds.
/// </summary>
public sealed class PostgresServer
{
    // Waits until standard input ends, then stops the server at once and removes its folder.
    private const string Keeper =
        """
        folder=$1; shift
        "$@" </dev/null >"$folder/log" 2>&1 &
        server=$!
        trap '' INT TERM HUP
        read -r _
        kill -QUIT $server 2>/dev/null
        wait $server
        rm -rf "$folder/data" "$folder"/.s.* "$folder/log"
        """;

    private static readonly Lazy<Task<PostgresServer>> Started = new(() => Task.Run(StartAsync));
    private readonly int _port;
    private readonly string _folder;
    private readonly Process _keeper;
    private int _databases;

    private PostgresServer(int port, string folder, Process keeper)
    {
        _port = port;
        _folder = folder;
        _keeper = keeper;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    /// <summary>The server of this test process; the first to ask starts it.</summary>
    public static SharedServer Shared { get; } = new(() => Started.Value);

    /// <summary>Makes an empty database.</summary>
    public async Task<PostgresDatabase> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0", connection);
        await command.ExecuteNonQueryAsync();
        return new(this, name, _port);
    }

    internal string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Database={database};Pooling=false;Include Error Detail=true";

    private static async Task<PostgresServer> StartAsync()
    {
        var folder = ServerFolder.Create();
        var data = Path.Combine(folder, "data");
        var initdb = OrdinaryUser.Command(
            PostgresBinaries.Find("initdb"), "-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync");
        (await Programs.RunAsync(initdb[0], initdb[1..])).EnsureSuccess();
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var keeper = StartKeeper(folder, data, port);
            var server = new PostgresServer(port, folder, keeper);
            if (await server.IsReadyAsync())
            {
                return server;
            }

            // Somebody else may have taken the port in between.
            var log = await File.ReadAllTextAsync(Path.Combine(folder, "log"));
            if (attempt == 3)
            {
                server.Stop();
                throw new InvalidOperationException($"PostgreSQL did not start in {folder}.\n{log}");
            }
        }
    }

    private static Process StartKeeper(string folder, string data, int port)
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1", $"port={port.ToString(CultureInfo.InvariantCulture)}", $"unix_socket_directories={folder}", "fsync=off",
            "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "shared_buffers=64MB", "max_prepared_transactions=10",
            "wal_level=logical", "log_min_messages=fatal", "log_min_error_statement=panic",
        ];
        var command = OrdinaryUser.Command(
            ["/bin/sh", "-c", Keeper, "keeper", folder, PostgresBinaries.Find("postgres"), "-D", data, .. settings.SelectMany(s => (string[])["-c", s])]);
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = folder };
        return Process.Start(start) ?? throw new InvalidOperationException("PostgreSQL's keeper did not start.");
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

            if (File.Exists(Path.Combine(_folder, "log")) && (await File.ReadAllTextAsync(Path.Combine(_folder, "log"))).Contains("FATAL", StringComparison.Ordinal))
            {
                return false;
            }

            await Task.Delay(20);
        }

        return false;
    }

    private void Stop()
    {
        try
        {
            _keeper.StandardInput.Close();
            _keeper.WaitForExit(TimeSpan.FromSeconds(20));
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }

        ServerFolder.Delete(_folder);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
