namespace Retort.Operations;

/// <summary>REVOKE role FROM role.</summary>
/// <param name="Roles">The roles whose rights are taken.</param>
/// <param name="Members">The roles that lose them.</param>
public sealed record RevokeRole(ValueList<string> Roles, ValueList<string> Members) : Operation
{
    /// <summary>Takes only the right to hand the membership on.</summary>
    public bool AdminOptionOnly { get; init; }

    /// <summary>The role in whose name it was given.</summary>
    public string? GrantedBy { get; init; }

    /// <summary>Takes it from those too to whom the members handed it on.</summary>
    public bool Cascade { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public GrantRole? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        Existing ?? new GrantRole(Roles, Members) { WithAdminOption = AdminOptionOnly, AdminOptionOnly = AdminOptionOnly, GrantedBy = GrantedBy };
}
