using Retort.Schema;

namespace Retort.Operations;

/// <summary>CREATE RULE.</summary>
/// <param name="Rule">The rule.</param>
public sealed record CreateRule(RewriteRule Rule) : Operation
{
    /// <summary>Replaces the one that is there.</summary>
    public bool OrReplace { get; init; }

    /// <summary>What it replaced.</summary>
    public RewriteRule? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        (OrReplace, Existing) switch
        {
            (false, _) => new DropRule(Rule.Name, Rule.Table) { Existing = Rule },
            (true, null) => null,
            _ => new CreateRule(Existing) { OrReplace = true, Existing = Rule },
        };
}
