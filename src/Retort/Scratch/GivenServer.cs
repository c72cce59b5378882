using System.Globalization;
using Npgsql;
using Retort.Engine;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>A server that somebody else runs: databases are made on it and dropped, and nothing else there is touched.</summary>
internal sealed class GivenServer : IScratchHost
{
    private readonly ConnectionTarget _target;

    private GivenServer(ConnectionTarget target, NpgsqlConnectionStringBuilder connection)
    {
        _target = target;
        Connection = connection;
    }

    public ScratchKind Kind => ScratchKind.Server;

    public string Place => Connection.Host is ['/', ..] ? $"on {Connection.Host}" : string.Create(CultureInfo.InvariantCulture, $"on {Connection.Host ?? "localhost"}:{Connection.Port}");

    public string? Program => null;

    public NpgsqlConnectionStringBuilder Connection { get; }

    /// <summary>Finds it.</summary>
    /// <exception cref="DiagnosticException">RET5103, RET5104.</exception>
    public static GivenServer Find(ScratchOptions options)
    {
        if (Environment.GetEnvironmentVariable(options.ConnectionVariable) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            throw Rules.ScratchConnectionMissing.Error(
                $"The environment variable {options.ConnectionVariable} has no connection string of a server to make throwaway databases on. Set it, or let MigrationsScratchDatabase be Auto, Container or Local.");
        }

        var target = Parse(text, options.ConnectionVariable);
        if (!target.IsLocal && !options.AllowRemote)
        {
            throw Rules.ScratchNotLocal.Error(
                $"The environment variable {options.ConnectionVariable} names {target.Name}, which is not on this machine. Throwaway databases are made on a server of this machine, unless another one is allowed: in a build with MigrationsScratchAllowRemote=true, for the command with --allow-remote.");
        }

        // Before it is opened, a connection still has its password.
        var connection = new NpgsqlConnectionStringBuilder(target.Create().ConnectionString);
        connection.Database ??= "postgres";
        return new(target, connection);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Drops what killed processes left. Throws nothing.</summary>
    public async Task SweepAsync(NpgsqlConnection connection, Action<string> tell, CancellationToken cancellationToken)
    {
        foreach (var name in await FindStaleAsync(connection, cancellationToken))
        {
            try
            {
                // Another machine's process cannot be asked whether it lives, so its connections count.
                var force = ScratchName.Read(name, '_')!.IsOfThisMachine ? " WITH (FORCE)" : "";
                await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {Identifier.Quote(name)}{force}", connection) { CommandTimeout = 30 };
                await drop.ExecuteNonQueryAsync(cancellationToken);
                tell($"dropped {name}, which a killed process left {Place}");
            }
            catch (NpgsqlException exception)
            {
                tell($"{name}, which a killed process left {Place}, cannot be dropped: {ConnectionFault.Sentence(exception, _target)}");
            }
        }
    }

    private static async Task<IReadOnlyList<string>> FindStaleAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Question =
            "SELECT datname::text FROM pg_catalog.pg_database d WHERE pg_catalog.starts_with(datname::text, $1) "
            + "AND pg_catalog.pg_has_role(datdba, 'USAGE')";
        await using var command = new NpgsqlCommand(Question, connection) { Parameters = { new() { Value = ScratchName.Prefix('_') } }, CommandTimeout = 30 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return [.. names.Where(name => ScratchName.Read(name, '_') is { IsStale: true })];
    }

    private static ConnectionTarget Parse(string text, string variable)
    {
        try
        {
            return ConnectionTarget.Parse(text);
        }
        catch (DiagnosticException exception)
        {
            throw Rules.ScratchConnectionMissing.Error($"The environment variable {variable} cannot be used: {exception.Diagnostics[0].Message}");
        }
    }
}
