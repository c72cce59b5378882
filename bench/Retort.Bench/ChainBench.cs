using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Retort.Revisions;

namespace Retort.Bench;

/// <summary>The chain check and the full script beside Alembic's, on the same revisions.</summary>
internal static class ChainBench
{
    private const int Runs = 5;

    public static async Task<int> RunAsync(int[] sizes)
    {
        var previous = default((int Size, double Check, double Script)?);
        Console.WriteLine("revisions |  check: retort  alembic  ratio |  script: retort   alembic  ratio | build's three scripts | growth per revision: check  script");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("retort-bench-").FullName;
            try
            {
                var assembly = await RetortChain.BuildAsync(folder, size);
                AlembicChain.Write(Path.Combine(folder, "alembic"), size);

                var check = Median(Enumerable.Range(0, Runs).Select(_ => Check(assembly, size)));
                var theirCheck = await MedianAsync(() => AlembicChain.CheckAsync(Path.Combine(folder, "alembic")));
                var script = await MedianAsync(() => ScriptAsync(folder, assembly));
                var all = await MedianAsync(() => AllScriptsAsync(folder, assembly));
                var theirScript = await MedianAsync(async () =>
                    (await Shell.RunAsync(Path.Combine(folder, "alembic"), null, "alembic", "upgrade", "head", "--sql")).Wall.TotalSeconds);

                var growth = previous is { } last
                    ? string.Create(CultureInfo.InvariantCulture, $"{check / size / (last.Check / last.Size),26:F2}  {script / size / (last.Script / last.Size),6:F2}")
                    : "";
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size,9} | {check * 1000,12:F1} ms {theirCheck * 1000,6:F0} ms {theirCheck / check,6:F1} | {script,12:F2} s {theirScript,8:F2} s {theirScript / script,6:F1} | {all,19:F2} s | {growth}"));
                previous = (size, check, script);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static double Check(string assembly, int size)
    {
        var clock = Stopwatch.StartNew();
        var read = AssemblyRevisionReader.Read(assembly, []);
        var graph = RevisionGraph.Build(read.Revisions);
        clock.Stop();
        return graph.Faults.Count == 0 && graph.Revisions.Count == size
            ? clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{graph.Faults.Count} faults in {graph.Revisions.Count} revisions.");
    }

    /// <summary>One script, from base to the head, as <c>retort upgrade --sql head</c> asks for it.</summary>
    private static async Task<double> ScriptAsync(string folder, string assembly)
    {
        var cost = await HostAsync(folder, assembly, new { command = "sql", protocol = 1, assembly, direction = "upgrade", range = "base:head" });
        return cost.Output.Contains("CREATE TABLE", StringComparison.Ordinal) ? cost.Wall.TotalSeconds : throw new InvalidOperationException(cost.Output);
    }

    /// <summary>What a build makes: up, down and idempotent, with each migration recorded twice to see that it is the same both times.</summary>
    private static async Task<double> AllScriptsAsync(string folder, string assembly)
    {
        var output = Path.Combine(folder, "scripts");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        var cost = await HostAsync(folder, assembly, new { command = "scripts", protocol = 1, assembly, output, from = "base" });
        return File.Exists(Path.Combine(output, "upgrade.sql")) ? cost.Wall.TotalSeconds : throw new InvalidOperationException(cost.Output);
    }

    private static Task<Cost> HostAsync(string folder, string assembly, object request) => Shell.RunAsync(
        folder,
        JsonSerializer.Serialize(request),
        "dotnet",
        RetortChain.HostCommand(assembly));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static async Task<double> MedianAsync(Func<Task<double>> run)
    {
        var values = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            values.Add(await run());
        }

        return Median(values);
    }
}
