namespace Retort.Operations;

/// <summary>Raw SQL, one or more statements.</summary>
/// <param name="Sql">The text as the migration gave it.</param>
public sealed record ExecuteSql(string Sql) : Operation;
