using Retort.Schema;

namespace Retort.Operations;

/// <summary>REFRESH MATERIALIZED VIEW.</summary>
/// <param name="View">The view.</param>
public sealed record RefreshMaterializedView(QualifiedName View) : Operation
{
    /// <summary>Lets others read it meanwhile. Needs a unique index over columns, without a condition.</summary>
    public bool Concurrently { get; init; }

    /// <summary>Empties it, and makes it unreadable until the next refresh.</summary>
    public bool NoData { get; init; }
}
