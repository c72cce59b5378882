namespace Retort.Operations;

/// <summary>Raw SQL, one or more statements.</summary>
/// <param name="Sql">The text as the migration gave it.</param>
public sealed record ExecuteSql(string Sql) : Operation
{
    /// <summary>What it does to the schema, as operations; null where that is not said. It is no part of what the operation is equal by, since it changes nothing in a database.</summary>
    public IReadOnlyList<Operation>? Effect { get; init; }

    /// <inheritdoc/>
    public bool Equals(ExecuteSql? other) => other is not null && Sql == other.Sql;

    /// <inheritdoc/>
    public override int GetHashCode() => Sql.GetHashCode(StringComparison.Ordinal);
}
