using Retort.Scratch;

namespace Retort.KillTarget;

/// <summary>
/// Starts a throwaway server, makes a database on it, says how to connect to that, and holds both until its standard input ends. It takes nothing away
/// then: whether that is done all the same is what its tests are about.
/// </summary>
internal static class ScratchHolder
{
    public static async Task<int> RunAsync(string kind)
    {
        var options = new ScratchOptions { Kind = Enum.Parse<ScratchKind>(kind), Image = Environment.GetEnvironmentVariable("RETORT_TEST_IMAGE") ?? "" };
        var server = await ScratchServer.StartAsync(options, CancellationToken.None);
        var database = await server.CreateDatabaseAsync(null, CancellationToken.None);
        Console.WriteLine(database.ConnectionString);
        await Console.In.ReadLineAsync();
        return 0;
    }
}
