using System.Globalization;
using Npgsql;
using Retort.Engine;
using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>A server on which throwaway databases are made. Disposing of it takes it away, if it was started for that.</summary>
internal sealed class ScratchServer : IAsyncDisposable
{
    private const int OldestMajor = 14;

    private readonly IScratchHost _host;
    private readonly ScratchSession _session;

    private ScratchServer(IScratchHost host, ScratchSession session, string version)
    {
        _host = host;
        _session = session;
        Major = session.Major;
        Description = $"PostgreSQL {version.Split(' ')[0]} {host.Place}";
    }

    /// <summary>Which kind was picked.</summary>
    public ScratchKind Kind => _host.Kind;

    /// <summary>What it is, for a person: <c>PostgreSQL 15.18 of /usr/lib/postgresql/15/bin</c>.</summary>
    public string Description { get; }

    /// <summary>The server's program, where it is one of this machine's; null otherwise. An update of PostgreSQL changes it.</summary>
    public string? Program => _host.Program;

    /// <summary>The major version.</summary>
    public int Major { get; }

    /// <summary>Whether all of the server is there for this, so that roles may be made and compared.</summary>
    public bool IsOwn => Kind is not ScratchKind.Server;

    /// <summary>Finds or starts one.</summary>
    /// <exception cref="DiagnosticException">RET5101 to RET5105; RET5003 to RET5006 for a given server.</exception>
    public static async Task<ScratchServer> StartAsync(ScratchOptions options, CancellationToken cancellationToken)
    {
        await Task.Run(LocalCluster.Sweep, cancellationToken);
        var host = await ScratchChoice.StartAsync(options, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.StartTimeout);
        try
        {
            var target = ConnectionTarget.Parse(host.Connection.ConnectionString);
            await using var connection = await OpenAsync(target, limit.Token);
            if (connection.PostgreSqlVersion.Major < OldestMajor)
            {
                throw Rules.ServerTooOld.Error(string.Create(
                    CultureInfo.InvariantCulture, $"The throwaway server {host.Place} is PostgreSQL {connection.PostgreSqlVersion}; Retort needs {OldestMajor} or later."));
            }

            await using var command = new NpgsqlCommand("SELECT pg_catalog.current_setting('server_version')", connection) { CommandTimeout = 30 };
            var version = (string)(await command.ExecuteScalarAsync(limit.Token))!;
            if (host is GivenServer given)
            {
                await given.SweepAsync(connection, options.Tell, limit.Token);
            }

            // What is left on a server of one's own goes with it.
            var session = new ScratchSession(host.Connection, target, connection.PostgreSqlVersion.Major, host.Kind == ScratchKind.Server ? options.Tell : _ => { });
            return new ScratchServer(host, session, version);
        }
        catch (Exception exception)
        {
            await host.DisposeAsync();
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                throw Rules.ScratchFailed.Error($"The throwaway server {host.Place} took too long to answer.");
            }

            throw;
        }
    }

    /// <summary>Makes a database, empty or as a copy.</summary>
    /// <param name="template">The database to copy, to which nobody may be connected.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DiagnosticException">RET5102.</exception>
    public async Task<ScratchDatabase> CreateDatabaseAsync(ScratchDatabase? template, CancellationToken cancellationToken)
    {
        var database = new ScratchDatabase(_session, !IsOwn);
        try
        {
            await _session.CreateAsync(database.Name, template?.Name, cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<NpgsqlConnection> OpenAsync(ConnectionTarget target, CancellationToken cancellationToken)
    {
        var connection = target.Create();
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (Exception exception)
        {
            await connection.DisposeAsync();
            if (exception is OperationCanceledException)
            {
                throw;
            }

            throw ConnectionFault.Of(exception, target);
        }
    }
}
