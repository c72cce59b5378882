using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER TABLE … SET ACCESS METHOD (PostgreSQL 15 and later). Rewrites the table.</summary>
/// <param name="Table">The table.</param>
/// <param name="AccessMethod">The method.</param>
public sealed record SetTableAccessMethod(QualifiedName Table, string AccessMethod) : Operation
{
    /// <summary>The method that it had, or null where that is not known.</summary>
    public string? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new SetTableAccessMethod(Table, Existing) { Existing = AccessMethod };
}
