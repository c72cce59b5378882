namespace Retort.Schema;

/// <summary>A CHECK of a domain.</summary>
/// <param name="Name">Its name, or null for PostgreSQL's choice.</param>
/// <param name="Expression">The condition; VALUE is the value.</param>
public sealed record DomainCheck(string? Name, SqlExpression Expression);
