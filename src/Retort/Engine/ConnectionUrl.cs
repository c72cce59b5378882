using Npgsql;

namespace Retort.Engine;

/// <summary>
/// A connection string as libpq and SQLAlchemy write it: <c>postgresql://user:password@host:port/database?sslmode=require</c>
/// (PostgreSQL's documentation, "Connection URIs"). A driver's name, as in <c>postgresql+psycopg2://</c>, is passed over.
/// </summary>
internal static class ConnectionUrl
{
    public static bool IsUrl(string text) => text.TrimStart().StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal);

    /// <summary>The same in Npgsql's form.</summary>
    /// <exception cref="FormatException">It is no such URL.</exception>
    /// <exception cref="ArgumentException">A parameter is unknown.</exception>
    public static string ToConnectionString(string url)
    {
        var text = url.Trim();
        var scheme = text[..text.IndexOf("://", StringComparison.Ordinal)].Split('+')[0];
        if (!scheme.Equals("postgres", StringComparison.OrdinalIgnoreCase) && !scheme.Equals("postgresql", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException();
        }

        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (location, query) = Cut(rest, rest.IndexOf('?', StringComparison.Ordinal));
        var (authority, database) = Cut(location, location.IndexOf('/', StringComparison.Ordinal));
        var at = authority.LastIndexOf('@');
        var (credentials, hosts) = at < 0 ? ("", authority) : (authority[..at], authority[(at + 1)..]);
        var (user, password) = Cut(credentials, credentials.IndexOf(':', StringComparison.Ordinal));
        var builder = new NpgsqlConnectionStringBuilder();
        SetHosts(builder, hosts);
        Set(database, value => builder.Database = value);
        Set(user, value => builder.Username = value);
        Set(password, value => builder.Password = value);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(pair, pair.IndexOf('=', StringComparison.Ordinal));
            SetParameter(builder, Uri.UnescapeDataString(name), Uri.UnescapeDataString(value));
        }

        return builder.ConnectionString;
    }

    private static void SetHosts(NpgsqlConnectionStringBuilder builder, string hosts)
    {
        var unescaped = Uri.UnescapeDataString(hosts);
        if (!hosts.Contains(',', StringComparison.Ordinal) && hosts.LastIndexOf(':') is var colon and > 0 && !hosts.EndsWith(']') && int.TryParse(hosts[(colon + 1)..], out var port))
        {
            builder.Port = port;
            unescaped = Uri.UnescapeDataString(hosts[..colon]);
        }

        builder.Host = unescaped.Length == 0 ? "localhost" : unescaped.Trim('[', ']');
    }

    private static void SetParameter(NpgsqlConnectionStringBuilder builder, string name, string value)
    {
        switch (name)
        {
            case "host": builder.Host = value; break;
            case "port": builder["Port"] = value; break;
            case "user": builder.Username = value; break;
            case "password": builder.Password = value; break;
            case "dbname": builder.Database = value; break;
            case "sslmode": builder["SSL Mode"] = value.Replace("-", "", StringComparison.Ordinal); break;
            case "sslrootcert": builder.RootCertificate = value; break;
            case "sslcert": builder.SslCertificate = value; break;
            case "sslkey": builder.SslKey = value; break;
            case "application_name": builder.ApplicationName = value; break;
            case "connect_timeout": builder["Timeout"] = value; break;
            case "options": builder.Options = value; break;
            case "target_session_attrs": builder.TargetSessionAttributes = value; break;
            case "client_encoding": break;
            default: builder[name] = value; break;
        }
    }

    private static void Set(string part, Action<string> set)
    {
        if (part.Length > 0)
        {
            set(Uri.UnescapeDataString(part));
        }
    }

    private static (string Before, string After) Cut(string text, int at) => at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
}
