using System.Globalization;
using Retort.TestKit;

namespace Retort.Bench;

/// <summary>A model beside what there is, with no change and with a hundred: Retort's comparison, Alembic's <c>check</c>, and Entity Framework's <c>has-pending-model-changes</c>.</summary>
internal static class DiffBench
{
    private const int Runs = 5;

    private const int Changes = 100;

    public static async Task<int> RunAsync(IReadOnlyList<int> sizes)
    {
        await using var server = await PostgresServer.StartAsync("autovacuum=off", "max_locks_per_transaction=10000");
        var folder = Directory.CreateTempSubdirectory("retort-bench-").FullName;
        try
        {
            await Shell.RunAsync(folder, null, "dotnet", "tool", "install", "dotnet-ef", "--version", EntityFrameworkChain.ToolVersion, "--tool-path", Path.Combine(folder, "tool"));
            foreach (var size in sizes)
            {
                var projects = await DiffProjects.BuildAsync(Directory.CreateDirectory(Path.Combine(folder, $"{size}")).FullName, size, Math.Min(size, Changes));
                await using var ours = await BenchDatabase.CreateAsync(server);
                await using var theirs = await BenchDatabase.CreateAsync(server);
                await DiffContenders.FillAsync(projects, ours, theirs);
                foreach (var changes in (int[])[0, Math.Min(size, Changes)])
                {
                    await MeasureAsync(size, changes, DiffContenders.Of(projects, Path.Combine(folder, "tool", "dotnet-ef"), ours, theirs, changes));
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    // In turn, so that what else the machine does is shared by all.
    private static async Task MeasureAsync(int size, int changes, IReadOnlyList<DiffContender> contenders)
    {
        var costs = contenders.ToDictionary(contender => contender.Name, _ => new List<(double Wall, double Cpu)>());
        for (var run = 0; run < Runs; run++)
        {
            foreach (var contender in contenders.Skip(run % contenders.Count).Concat(contenders.Take(run % contenders.Count)))
            {
                var (wall, cpu, found) = await contender.CompareAsync();
                if (found != changes && !(contender.IsYesOrNo && found > 0 == changes > 0))
                {
                    throw new InvalidOperationException($"{contender.Name} found {found} changes in {size} tables, not {changes}.");
                }

                costs[contender.Name].Add((wall, cpu));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{size} tables, {changes} changes"));
        Console.WriteLine("                                             wall         CPU   : the first of its kind   CPU");
        foreach (var kind in contenders.GroupBy(contender => contender.Kind))
        {
            Console.WriteLine(kind.Key);
            var first = costs[kind.First().Name];
            foreach (var contender in kind)
            {
                var its = costs[contender.Name];
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {contender.Name,-38} {Median(its.Select(cost => cost.Wall)) * 1000,8:F0} ms {Median(its.Select(cost => cost.Cpu)) * 1000,8:F0} ms {Ratio(its, first, cost => cost.Wall),18:F1} {Ratio(its, first, cost => cost.Cpu),12:F1}"));
            }
        }
    }

    private static double Ratio(List<(double Wall, double Cpu)> its, List<(double Wall, double Cpu)> first, Func<(double Wall, double Cpu), double> of) =>
        Median(its.Zip(first).Select(pair => of(pair.First) / of(pair.Second)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
