using System.Net;
using Npgsql;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Engine;

/// <summary>Where to connect to, and how: never through a pool of ours, since locks and settings belong to the session.</summary>
internal sealed class ConnectionTarget
{
    private const string ApplicationName = "retort";

    private readonly NpgsqlDataSource? _source;
    private readonly string _connectionString;

    private ConnectionTarget(NpgsqlDataSource? source, NpgsqlConnectionStringBuilder builder)
    {
        _source = source;
        _connectionString = builder.ConnectionString;
        var hosts = (builder.Host ?? "localhost").Split(',', StringSplitOptions.TrimEntries);
        Name = $"{builder.Database ?? builder.Username ?? "the default database"} on {string.Join(", ", hosts.Select(host => host is ['/', ..] || host.Contains(':', StringComparison.Ordinal) ? host : $"{host}:{builder.Port}"))}";
        NamesFailedCommand = builder.IncludeFailedBatchedCommand;
        IsLocal = Array.TrueForAll(hosts, IsThisMachine);
        Secrets = [.. new[] { builder.Password, builder.SslPassword, Environment.GetEnvironmentVariable("PGPASSWORD") }.OfType<string>()];
    }

    /// <summary>The database and the host, for messages.</summary>
    public string Name { get; }

    /// <summary>Whether every host is this machine.</summary>
    public bool IsLocal { get; }

    /// <summary>Whether an error says which command of a batch it is about; not every data source of an application's does.</summary>
    public bool NamesFailedCommand { get; }

    /// <summary>What must not be in any output.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>Reads a connection string, in Npgsql's form or as a URL.</summary>
    /// <exception cref="DiagnosticException">RET5002; no value of the string is repeated.</exception>
    public static ConnectionTarget Parse(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(ConnectionUrl.IsUrl(connectionString) ? ConnectionUrl.ToConnectionString(connectionString) : connectionString)
            {
                Pooling = false,
                Multiplexing = false,
                Enlist = false,
                MaxAutoPrepare = 0,
                CommandTimeout = 0,
                CancellationTimeout = 1000,
                TcpKeepAlive = true,
                IncludeFailedBatchedCommand = true,
            };
            builder.ApplicationName ??= ApplicationName;

            // ContainsKey says only that there is such a keyword.
            if (!builder.ShouldSerialize("Include Error Detail"))
            {
                builder.IncludeErrorDetail = true;
            }

            if (builder.Host?.Contains(',', StringComparison.Ordinal) is true && builder.TargetSessionAttributes is null)
            {
                builder.TargetSessionAttributes = "primary";
            }

            ConnectionParts.Check(builder);
            return new ConnectionTarget(null, builder);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or InvalidCastException or KeyNotFoundException or NotSupportedException)
        {
            // The message of the exception, or of one inside it, may repeat the value.
            throw Rules.BadConnectionString.Error(
                $"The connection string cannot be read{Keyword(exception)}. Write it like 'Host=localhost;Username=app;Password=…;Database=shop', or like 'postgresql://app:…@localhost/shop'.");
        }
    }

    /// <summary>Takes connections from a data source as they are.</summary>
    /// <exception cref="DiagnosticException">RET5002: it shares sessions between callers.</exception>
    public static ConnectionTarget Of(NpgsqlDataSource source)
    {
        var builder = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        return builder.Multiplexing
            ? throw Rules.BadConnectionString.Error("The data source has Multiplexing on, so that no session is its caller's own, and neither locks nor settings would hold. Give Migrator one without it, or a connection string.")
            : new(source, builder);
    }

    /// <summary>Whether connections go back to an application that goes on using them.</summary>
    public bool IsLent => _source is not null;

    /// <summary>SQL as a person may see it: without passwords in it, and without this connection's own.</summary>
    public string Hide(string sql) => SecretText.Redact(SecretText.Redact(sql), Secrets);

    /// <summary>A connection that is not open yet.</summary>
    public NpgsqlConnection Create() => _source?.CreateConnection() ?? new NpgsqlConnection(_connectionString);

    private static bool IsThisMachine(string host)
    {
        var name = host is ['[', ..] ? host[1..].Split(']')[0] : host.Contains(':', StringComparison.Ordinal) && !IPAddress.TryParse(host, out _) ? host.Split(':')[0] : host;
        return name is ['/', ..] or ['@', ..]
            || name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || name.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }

    private static string Keyword(Exception exception) =>
        exception is ArgumentException { ParamName: { Length: > 0 } name } && new NpgsqlConnectionStringBuilder().Keys.OfType<string>().Any(key => key.Equals(name, StringComparison.OrdinalIgnoreCase))
            ? $": '{name}' has a value that it cannot have"
            : "";
}
