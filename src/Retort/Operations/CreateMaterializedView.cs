using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE MATERIALIZED VIEW.</summary>
/// <param name="View">The view.</param>
public sealed record CreateMaterializedView(MaterializedView View) : Operation
{
    /// <summary>Does nothing where one of that name exists.</summary>
    public bool IfNotExists { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() => new DropMaterializedView(View.Name) { Existing = View };
}
