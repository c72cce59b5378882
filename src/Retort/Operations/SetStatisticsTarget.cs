using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER STATISTICS … SET STATISTICS.</summary>
/// <param name="Statistics">The statistics.</param>
/// <param name="Target">How many values ANALYZE gathers, 0 to 10000; null follows the columns.</param>
public sealed record SetStatisticsTarget(QualifiedName Statistics, int? Target) : Operation
{
    /// <summary>The target that it had.</summary>
    public int? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new SetStatisticsTarget(Statistics, Existing) { Existing = Target };
}
