namespace Retort.Schema;

/// <summary>An index where it is.</summary>
/// <param name="Relation">The table or materialized view.</param>
/// <param name="Index">The index.</param>
public sealed record RelationIndex(QualifiedName Relation, TableIndex Index)
{
    /// <summary>Its name, in the schema of what it is on.</summary>
    internal QualifiedName Name => Relation.Rename(Index.Name);
}
