namespace Retort.Bench;

/// <summary>One way to bring a database to the head of a chain.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Upgrade">Does it; on a database that is at the head already it has to find that out.</param>
internal sealed record Contender(string Name, Func<BenchDatabase, Task<Cost>> Upgrade)
{
    /// <summary>After how many rounds it has been measured enough.</summary>
    public int MostRuns { get; init; } = int.MaxValue;
}
