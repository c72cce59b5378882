using Npgsql;
using Retort.TestKit.Processes;

namespace Retort.KillTarget;

/// <summary>A chain of three steps through Npgsql alone, the middle one outside a transaction.</summary>
internal static class PlainChain
{
    private static readonly string[][] Up =
    [
        ["BEGIN", "CREATE TABLE step_1 (a int)", "COMMIT"],
        ["CREATE INDEX CONCURRENTLY step_2 ON step_1 (a)"],
        ["BEGIN", "CREATE TABLE step_3 (a int)", "COMMIT"],
    ];

    private static readonly string[][] Down = [["BEGIN", "DROP TABLE step_3", "COMMIT"], ["DROP INDEX CONCURRENTLY step_2"], ["BEGIN", "DROP TABLE step_1", "COMMIT"]];

    public static async Task RunAsync(Job job)
    {
        await using var connection = new NpgsqlConnection(job.Connection);
        await connection.OpenAsync();
        foreach (var group in job.Direction == "up" ? Up : Down)
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var statement in group)
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
            }

            await batch.ExecuteNonQueryAsync();
        }
    }
}
