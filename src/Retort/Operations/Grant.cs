using Retort.Schema;

namespace Retort.Operations;

/// <summary>GRANT … ON … TO.</summary>
/// <param name="Privileges">The rights.</param>
/// <param name="On">The object.</param>
/// <param name="Roles">The roles that get them.</param>
public sealed record Grant(Privileges Privileges, DatabaseObject On, ValueList<string> Roles) : Operation
{
    /// <summary>The columns of a table that the rights are for; none means the table.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>Whether the roles may hand them on.</summary>
    public bool WithGrantOption { get; init; }

    /// <summary>The role in whose name they are given.</summary>
    public string? GrantedBy { get; init; }

    /// <summary>Whether the roles had the rights and get only the option, which is then all that is taken back.</summary>
    public bool GrantOptionOnly { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() =>
        new Revoke(Privileges, On, Roles)
        {
            Columns = Columns,
            GrantedBy = GrantedBy,
            GrantOptionOnly = GrantOptionOnly,
            ExistingGrantOption = WithGrantOption,
        };
}
