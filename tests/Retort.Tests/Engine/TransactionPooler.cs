using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Retort.Tests.Engine;

/// <summary>The real PgBouncer in transaction mode before a database.</summary>
internal sealed class TransactionPooler : IAsyncDisposable
{
    private readonly string _folder;

    private TransactionPooler(string folder, string connectionString)
    {
        _folder = folder;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <exception cref="InvalidOperationException">PgBouncer is not on this machine; the message says what to install.</exception>
    public static async Task<TransactionPooler> StartAsync(string connectionString)
    {
        var program = Programs.Find("pgbouncer") ?? (File.Exists("/usr/sbin/pgbouncer") ? "/usr/sbin/pgbouncer" : null)
            ?? throw new InvalidOperationException("This test needs PgBouncer. Install it (Debian and Ubuntu: apt-get install pgbouncer).");
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var folder = Directory.CreateTempSubdirectory("retort-pooler-").FullName;
        (await Programs.RunAsync("chmod", ["0777", folder])).EnsureSuccess();
        var settings = Path.Combine(folder, "pgbouncer.ini");
        await File.WriteAllTextAsync(settings, $"""
            [databases]
            {target.Database} = host={target.Host} port={target.Port.ToString(CultureInfo.InvariantCulture)} user={target.Username} password={target.Password}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port.ToString(CultureInfo.InvariantCulture)}
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            ignore_startup_parameters = extra_float_digits
            pidfile = {folder}/pid
            logfile = {folder}/log
            """);
        var command = OrdinaryUser.Command(program, "-d", settings);
        (await Programs.RunAsync(command[0], command[1..])).EnsureSuccess();

        // It goes to the background before it is ready.
        for (var attempt = 0; !File.Exists(Path.Combine(folder, "pid")); attempt++)
        {
            Assert.True(attempt < 1000, File.Exists(Path.Combine(folder, "log")) ? await File.ReadAllTextAsync(Path.Combine(folder, "log")) : "PgBouncer did not start.");
            await Task.Delay(10);
        }

        return new TransactionPooler(folder, new NpgsqlConnectionStringBuilder(connectionString) { Port = port }.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        var id = (await File.ReadAllTextAsync(Path.Combine(_folder, "pid"))).Trim();
        await Programs.RunAsync("kill", ["-INT", id]);
        Directory.Delete(_folder, recursive: true);
    }
}
