using System.Globalization;
using System.Text.Json;

namespace Retort.Bench;

/// <summary>The round trip of every revision of a chain, as the build starts it: a process of its own, with the start of a throwaway server.</summary>
internal static class RoundTripBench
{
    private const int Runs = 3;

    public static async Task<int> RunAsync(IReadOnlyList<int> sizes)
    {
        var folder = Directory.CreateTempSubdirectory("retort-bench-").FullName;
        try
        {
            Console.WriteLine("revisions      Each    a revision    Latest");
            foreach (var size in sizes)
            {
                var assembly = await RetortChain.BuildAsync(Directory.CreateDirectory(Path.Combine(folder, $"{size}")).FullName, size);
                var (each, latest) = (await MedianAsync(folder, assembly, "Each", size), await MedianAsync(folder, assembly, "Latest", 1));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,9} {each,7:F2} s {1000 * each / size,8:F0} ms {latest,7:F2} s"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> MedianAsync(string folder, string assembly, string mode, int expected)
    {
        var request = JsonSerializer.Serialize(new { command = "database", protocol = 1, assembly, database = new { command = "RoundTrip", connection = new { }, roundTrip = new { mode, database = "Local" } } });
        var all = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var cost = await Shell.RunAsync(folder, request, "dotnet", RetortChain.HostCommand(assembly));
            var passed = cost.Output.Split('\n').Count(line => line.Contains("\"revisionTried\"", StringComparison.Ordinal) && line.Contains("\"Passed\"", StringComparison.Ordinal) && line.Contains("\"type\":\"event\"", StringComparison.Ordinal));
            all.Add(passed == expected ? cost.Wall.TotalSeconds : throw new InvalidOperationException($"{passed} revisions passed, not {expected}.\n{cost.Output}"));
        }

        all.Sort();
        return all[all.Count / 2];
    }
}
