namespace Retort.Revisions;

/// <summary>One node of the chain: what <c>[Revision]</c> says of a migration.</summary>
/// <param name="Id">The identifier, at most 32 characters.</param>
/// <param name="Revises">The parents; none makes a base, several a merge.</param>
/// <param name="DependsOn">Revisions, or labels, that must be applied first without being parents.</param>
/// <param name="BranchLabels">Names of the branch that begins here.</param>
/// <param name="Message">What the revision does, in a few words.</param>
/// <param name="Created">When it was written; the tie-breaker of the order.</param>
/// <param name="TypeName">The full name of the migration's class.</param>
/// <param name="Location">Where the attribute stands.</param>
public sealed record Revision(
    string Id,
    IReadOnlyList<string> Revises,
    IReadOnlyList<string> DependsOn,
    IReadOnlyList<string> BranchLabels,
    string Message = "",
    DateTimeOffset? Created = null,
    string TypeName = "",
    SourceLocation? Location = null)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
