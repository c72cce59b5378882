using Retort.Schema;

namespace Retort.Operations;

/// <summary>REVOKE … ON … FROM.</summary>
/// <param name="Privileges">The rights.</param>
/// <param name="On">The object.</param>
/// <param name="Roles">The roles that lose them.</param>
public sealed record Revoke(Privileges Privileges, DatabaseObject On, ValueList<string> Roles) : Operation
{
    /// <summary>The columns of a table that the rights are for; none means the table.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>Takes only the right to hand them on.</summary>
    public bool GrantOptionOnly { get; init; }

    /// <summary>The role in whose name they were given.</summary>
    public string? GrantedBy { get; init; }

    /// <summary>Takes them from those too to whom the roles handed them on.</summary>
    public bool Cascade { get; init; }

    /// <summary>Whether the roles could hand them on.</summary>
    public bool ExistingGrantOption { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() =>
        new Grant(Privileges, On, Roles)
        {
            Columns = Columns,
            GrantedBy = GrantedBy,
            WithGrantOption = ExistingGrantOption || GrantOptionOnly,
            GrantOptionOnly = GrantOptionOnly,
        };
}
