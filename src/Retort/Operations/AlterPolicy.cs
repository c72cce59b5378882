using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER POLICY. What is null stays as it is.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Table">Its table.</param>
public sealed record AlterPolicy(string Policy, QualifiedName Table) : Operation
{
    /// <summary>The roles that it is to be for; none means all.</summary>
    public ValueList<string>? Roles { get; init; }

    /// <summary>The condition on rows that are there.</summary>
    public SqlExpression? Using { get; init; }

    /// <summary>The condition on rows that are written.</summary>
    public SqlExpression? Check { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public Policy? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse()
    {
        // PostgreSQL can replace a condition but not take it away.
        if (Existing is null || (Using is not null && Existing.Using is null) || (Check is not null && Existing.Check is null))
        {
            return null;
        }

        return new AlterPolicy(Policy, Table)
        {
            Roles = Roles is null ? null : Existing.Roles,
            Using = Using is null ? null : Existing.Using,
            Check = Check is null ? null : Existing.Check,
        };
    }
}
