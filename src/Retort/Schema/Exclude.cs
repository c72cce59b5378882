namespace Retort.Schema;

/// <summary>An exclusion constraint: of any two rows, at least one of the comparisons is not true.</summary>
/// <param name="Name">Its name, or null for PostgreSQL's choice.</param>
/// <param name="Elements">What is compared.</param>
public sealed record Exclude(string? Name, ValueList<ExcludeElement> Elements) : Constraint(Name)
{
    /// <summary>The index method.</summary>
    public string Method { get; init; } = "gist";

    /// <summary>Columns that its index carries along.</summary>
    public ValueList<string> Include { get; init; } = [];

    /// <summary>Which rows it is about.</summary>
    public SqlExpression? Where { get; init; }

    /// <summary>When it is checked.</summary>
    public Deferrability Deferrability { get; init; }
}
