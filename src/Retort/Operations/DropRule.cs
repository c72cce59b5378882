using Retort.Schema;

namespace Retort.Operations;

/// <summary>DROP RULE.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Table">Its table or view.</param>
public sealed record DropRule(string Rule, QualifiedName Table) : Operation
{
    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>Drops what depends on it too.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public RewriteRule? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() => Existing is null ? null : new CreateRule(Existing);
}
