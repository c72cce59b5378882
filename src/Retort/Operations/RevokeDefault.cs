using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER DEFAULT PRIVILEGES … REVOKE.</summary>
/// <param name="Privileges">The rights.</param>
/// <param name="Objects">The kind of objects.</param>
/// <param name="Roles">The roles that lose them.</param>
public sealed record RevokeDefault(Privileges Privileges, SchemaObjects Objects, ValueList<string> Roles) : Operation
{
    /// <summary>The roles whose new objects it is for; none means the migrating one.</summary>
    public ValueList<string> ForRoles { get; init; } = [];

    /// <summary>The schemas; none means everywhere.</summary>
    public ValueList<string> Schemas { get; init; } = [];

    /// <summary>Takes only the right to hand them on.</summary>
    public bool GrantOptionOnly { get; init; }

    /// <summary>Takes them from those too to whom the roles handed them on.</summary>
    public bool Cascade { get; init; }

    /// <summary>Whether the roles could hand them on.</summary>
    public bool ExistingGrantOption { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() =>
        new GrantDefault(Privileges, Objects, Roles)
        {
            ForRoles = ForRoles,
            Schemas = Schemas,
            WithGrantOption = ExistingGrantOption || GrantOptionOnly,
            GrantOptionOnly = GrantOptionOnly,
        };
}
