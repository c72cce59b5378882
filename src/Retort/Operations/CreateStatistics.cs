using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE STATISTICS.</summary>
/// <param name="Statistics">The statistics.</param>
public sealed record CreateStatistics(ExtendedStatistics Statistics) : Operation
{
    /// <summary>Does nothing where one of that name exists.</summary>
    public bool IfNotExists { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropStatistics(Statistics.Name) { Existing = Statistics };
}
