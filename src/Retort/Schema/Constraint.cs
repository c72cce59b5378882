namespace Retort.Schema;

/// <summary>A constraint of a table.</summary>
/// <param name="Name">Its name, or null to let PostgreSQL choose one.</param>
public abstract record Constraint(string? Name) : TableElement;
