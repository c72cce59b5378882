using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP VIEW.</summary>
/// <param name="View">The view.</param>
public sealed record DropView(QualifiedName View) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public View? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreateView(Existing);
}
