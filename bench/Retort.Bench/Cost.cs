namespace Retort.Bench;

/// <summary>What a program cost.</summary>
/// <param name="Wall">By the clock.</param>
/// <param name="Cpu">User and system time of the program and its children.</param>
/// <param name="Output">What it printed.</param>
internal sealed record Cost(TimeSpan Wall, TimeSpan Cpu, string Output)
{
    /// <summary>CPU time of the server's sessions meanwhile, where it was measured.</summary>
    public TimeSpan Server { get; init; }
}
