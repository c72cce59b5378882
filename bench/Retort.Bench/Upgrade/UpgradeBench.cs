using System.Globalization;
using Retort.TestKit;

namespace Retort.Bench;

/// <summary><c>upgrade head</c> of an empty database, and of one that is there already, on one server.</summary>
internal static class UpgradeBench
{
    public static async Task<int> RunAsync(UpgradeOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("retort-bench-").FullName;
        string[] durable = options.Fsync ? ["fsync=on", "synchronous_commit=on", "full_page_writes=on"] : [];
        try
        {
            await using var server = await PostgresServer.StartAsync(["autovacuum=off", .. durable]);
            var efTool = await Contenders.InstallEfToolAsync(folder, options);
            foreach (var size in options.Sizes)
            {
                var contenders = await Contenders.PrepareAsync(Directory.CreateDirectory(Path.Combine(folder, $"{size}")).FullName, size, options, efTool);
                var (upgrade, noop) = (new Measurements(), new Measurements());
                Console.WriteLine($"load {Load()}");
                for (var round = 0; round < options.Runs; round++)
                {
                    // Whoever goes first finds a colder machine, so the order turns.
                    var still = contenders.Where(contender => round < contender.MostRuns);
                    foreach (var contender in round % 2 == 0 ? still : still.Reverse())
                    {
                        await MeasureAsync(contender, server, size, upgrade, noop);
                    }
                }

                upgrade.Print($"{size} revisions, upgrade head", Contenders.Psql);
                upgrade.Print($"{size} revisions, the same statements", Contenders.PsqlWithLog);
                noop.Print($"{size} revisions, already at head", Contenders.Psql);
                Console.WriteLine($"load {Load()}\n");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(Contender contender, PostgresServer server, int size, Measurements upgrade, Measurements noop)
    {
        await using var database = await BenchDatabase.CreateAsync(server);
        upgrade.Add(contender.Name, await database.MeasureAsync(contender.Upgrade));
        await database.CheckAsync(contender.Name, size);
        if (contender.Name == Contenders.PsqlWithLog)
        {
            return;
        }

        if (contender.Name == Contenders.Psql)
        {
            // It can find nothing out by itself: what it would cost to ask.
            noop.Add(contender.Name, await database.MeasureAsync(Contenders.AskPsqlAsync));
            return;
        }

        noop.Add(contender.Name, await database.MeasureAsync(contender.Upgrade));
        if (contender.Name is Contenders.Host or Contenders.Migrator)
        {
            await database.ForgetAssemblyAsync();
            noop.Add($"{contender.Name}, from another build", await database.MeasureAsync(contender.Upgrade));
        }
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0].ToString(CultureInfo.InvariantCulture);
}
