namespace Retort.Bench;

/// <summary>One that takes part.</summary>
/// <param name="Kind">What it is measured with: those of one kind are divided by the first of them.</param>
/// <param name="Name">Its name.</param>
/// <param name="CompareAsync">Compares, and tells seconds by the clock, seconds of CPU, and the number of changes that it found.</param>
internal sealed record DiffContender(string Kind, string Name, Func<Task<(double Wall, double Cpu, int Found)>> CompareAsync)
{
    /// <summary>Whether it only says that there are changes.</summary>
    public bool IsYesOrNo { get; init; }
}
