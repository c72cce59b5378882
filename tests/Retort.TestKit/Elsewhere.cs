using Npgsql;

namespace Retort.TestKit;

/// <summary>
/// A database of this machine under an address that does not say so: the system takes a connection to 0.0.0.0 for one to this machine, and
/// nothing leaves it, but it is no loopback address.
/// </summary>
public static class Elsewhere
{
    /// <summary>The address.</summary>
    public const string Host = "0.0.0.0";

    /// <summary>The connection string with that address.</summary>
    public static string Of(PostgresDatabase database) => new NpgsqlConnectionStringBuilder(database.ConnectionString) { Host = Host }.ConnectionString;
}
