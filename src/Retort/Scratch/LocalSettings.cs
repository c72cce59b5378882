using System.Globalization;

namespace Retort.Scratch;

/// <summary>How a throwaway server is set up: nothing has to outlive it, and everything that a migration may use is switched on.</summary>
internal static class LocalSettings
{
    /// <summary>For every throwaway server, as <c>name=value</c>.</summary>
    public static IReadOnlyList<string> Common { get; } =
    [
        "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "wal_level=logical", "max_prepared_transactions=16", "max_connections=100", "timezone=UTC",
        "log_timezone=UTC", "jit=off",

        // The log may be shown, and a statement may have a secret.
        "log_min_error_statement=panic",
    ];

    // The system's limit is 108 bytes with the zero at the end, 104 on macOS, and the server appends a name to the folder.
    private const int LongestSocketFolder = 85;

    /// <summary>The lines for the configuration file of a local server.</summary>
    public static IEnumerable<string> Lines(string folder, int port)
    {
        foreach (var setting in Common)
        {
            yield return $"{setting.Replace("=", " = '", StringComparison.Ordinal)}'";
        }

        yield return $"listen_addresses = '{LoopbackConnection.Host}'";
        yield return $"port = {port.ToString(CultureInfo.InvariantCulture)}";
        yield return $"unix_socket_directories = '{(OperatingSystem.IsWindows() || folder.Length > LongestSocketFolder ? "" : folder.Replace("'", "''", StringComparison.Ordinal))}'";
    }
}
