namespace Retort.Operations;

/// <summary>An operation that is to run outside the revision's transaction although it could run inside.</summary>
/// <param name="Inner">The operation.</param>
/// <param name="Verify">An SQL expression that is true once it has had its effect, or null.</param>
public sealed record Autocommit(Operation Inner, string? Verify = null) : Operation
{
    /// <inheritdoc/>
    public override Operation? Reverse() => Inner.Reverse() is { } reverse ? new Autocommit(reverse) : null;
}
