namespace Retort.Operations;

/// <summary>GRANT role TO role: membership.</summary>
/// <param name="Roles">The roles whose rights are given.</param>
/// <param name="Members">The roles that get them.</param>
public sealed record GrantRole(ValueList<string> Roles, ValueList<string> Members) : Operation
{
    /// <summary>Whether the members may hand the membership on.</summary>
    public bool WithAdminOption { get; init; }

    /// <summary>Whether they have its rights without SET ROLE (PostgreSQL 16); null follows the member.</summary>
    public bool? WithInherit { get; init; }

    /// <summary>Whether they may SET ROLE to it (PostgreSQL 16); null means yes.</summary>
    public bool? WithSet { get; init; }

    /// <summary>The role in whose name it is given.</summary>
    public string? GrantedBy { get; init; }

    /// <summary>Whether they were members and get only the option, which is then all that is taken back.</summary>
    public bool AdminOptionOnly { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() =>
        new RevokeRole(Roles, Members) { AdminOptionOnly = AdminOptionOnly, GrantedBy = GrantedBy, Existing = this };
}
