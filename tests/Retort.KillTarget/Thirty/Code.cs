using Npgsql;

namespace Retort.KillTarget.Thirty;

internal static class Code
{
    public static Task InsertAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        ExecuteAsync(connection, "INSERT INTO counters VALUES (5, 5)", cancellationToken);

    public static Task DeleteAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        ExecuteAsync(connection, "DELETE FROM counters WHERE id = 5", cancellationToken);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
