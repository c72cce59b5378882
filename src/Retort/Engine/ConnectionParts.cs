using System.Globalization;
using Npgsql;

namespace Retort.Engine;

/// <summary>
/// Finds parts of a connection string that ended up in the wrong place: a forgotten semicolon, the form of libpq, an unescaped character in a URL. Host,
/// database and user are shown in messages, so nothing else may hide in them.
/// </summary>
internal static class ConnectionParts
{
    /// <exception cref="FormatException">One is in the wrong place.</exception>
    public static void Check(NpgsqlConnectionStringBuilder builder)
    {
        if (Holds(builder.Database, '=', ';', '@') || Holds(builder.Username, '=', ';') || builder.Port is < 1 or > 65535)
        {
            throw new FormatException();
        }

        foreach (var host in (builder.Host ?? "").Split(',', StringSplitOptions.TrimEntries).Where(host => host is not (['/', ..] or ['@', ..])))
        {
            if (Holds(host, '=', ';', '@', '/') || host.Any(char.IsWhiteSpace) || !HasPort(host))
            {
                throw new FormatException();
            }
        }
    }

    private static bool Holds(string? text, params ReadOnlySpan<char> characters) => text is not null && text.AsSpan().IndexOfAny(characters) >= 0;

    /// <summary>What stands behind a colon is a port; several colons are an address.</summary>
    private static bool HasPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon < 0 || host.EndsWith(']') || (host.IndexOf(':', StringComparison.Ordinal) != colon && host[0] != '[')
            || (ushort.TryParse(host.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0);
    }
}
