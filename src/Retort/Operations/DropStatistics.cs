using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP STATISTICS.</summary>
/// <param name="Statistics">The statistics.</param>
public sealed record DropStatistics(QualifiedName Statistics) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public ExtendedStatistics? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreateStatistics(Existing);
}
