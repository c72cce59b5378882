using System.Globalization;

namespace Retort.Bench;

/// <summary>The costs of all contenders, round by round.</summary>
internal sealed class Measurements
{
    private readonly List<(string Name, List<Cost> Costs)> _all = [];

    public void Add(string name, Cost cost)
    {
        if (_all.Find(one => one.Name == name).Costs is not { } costs)
        {
            _all.Add((name, costs = []));
        }

        costs.Add(cost);
    }

    /// <summary>A line each, as medians; a ratio is the median of those within each round.</summary>
    public void Print(string title, string reference)
    {
        Console.WriteLine($"{title,-38} {"wall",9} {"lowest",9} {"CPU",9} {"server",9} {"wall : " + reference,12} {"all CPU : " + reference,16}");
        var (_, basis) = _all.Find(one => one.Name == reference);
        foreach (var (name, costs) in _all)
        {
            var wall = costs.Select(cost => cost.Wall.TotalSeconds).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-36} {Median(wall),7:F3} s {wall.Min(),7:F3} s {Median(costs.Select(cost => cost.Cpu.TotalSeconds)),7:F3} s {Median(costs.Select(cost => cost.Server.TotalSeconds)),7:F3} s "
                + $"{Median(costs.Zip(basis, (mine, theirs) => mine.Wall / theirs.Wall)),12:F2} {Median(costs.Zip(basis, (mine, theirs) => All(mine) / All(theirs))),16:F2}"));
        }
    }

    private static TimeSpan All(Cost cost) => cost.Cpu + cost.Server;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
