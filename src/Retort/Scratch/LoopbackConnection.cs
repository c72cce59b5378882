using System.Security.Cryptography;
using Npgsql;

namespace Retort.Scratch;

/// <summary>The connection to a server that was started for this process alone.</summary>
internal static class LoopbackConnection
{
    public const string Host = "127.0.0.1";

    public const string User = "postgres";

    /// <summary>A password that nobody has to know or keep.</summary>
    public static string NewPassword() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static NpgsqlConnectionStringBuilder To(int port, string password) => new()
    {
        Host = Host,
        Port = port,
        Username = User,
        Password = password,
        Database = "postgres",
        Pooling = false,
        Enlist = false,
        IncludeErrorDetail = true,

        // It does not leave the machine.
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };
}
