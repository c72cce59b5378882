using Npgsql;

namespace Retort.Tests.Scratch;

/// <summary>Runs statements, each on a connection of its own.</summary>
internal static class Sql
{
    public static Task RunAsync(string connectionString, string sql) => AskAsync(connectionString, sql);

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
