namespace Retort.Schema;

/// <summary>A range type, which brings its multirange type with it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Subtype">The type of its bounds.</param>
public sealed record RangeType(QualifiedName Name, SqlType Subtype) : CustomType(Name)
{
    /// <summary>The B-tree operator class that orders the bounds, if not the default.</summary>
    public QualifiedName? OperatorClass { get; init; }

    /// <summary>The collation, if not the subtype's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>The function that gives a range its canonical form.</summary>
    public QualifiedName? Canonical { get; init; }

    /// <summary>The function that measures the difference of two bounds.</summary>
    public QualifiedName? Difference { get; init; }

    /// <summary>The name of the multirange type, if not PostgreSQL's choice.</summary>
    public QualifiedName? Multirange { get; init; }
}
