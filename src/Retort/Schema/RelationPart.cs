namespace Retort.Schema;

/// <summary>The name of a trigger, rule or policy.</summary>
/// <param name="Relation">The table or view that it belongs to.</param>
/// <param name="Name">Its own name.</param>
public sealed record RelationPart(QualifiedName Relation, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Relation}.{Name}";
}
