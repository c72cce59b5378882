namespace Retort.Schema;

/// <summary>The primary key of a table.</summary>
/// <param name="Name">Its name, or null for PostgreSQL's choice.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record PrimaryKey(string? Name, ValueList<string> Columns) : Constraint(Name);
