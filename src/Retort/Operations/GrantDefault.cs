using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER DEFAULT PRIVILEGES … GRANT: for objects that come later.</summary>
/// <param name="Privileges">The rights.</param>
/// <param name="Objects">The kind of objects.</param>
/// <param name="Roles">The roles that get them.</param>
public sealed record GrantDefault(Privileges Privileges, SchemaObjects Objects, ValueList<string> Roles) : Operation
{
    /// <summary>The roles whose new objects it is for; none means the migrating one.</summary>
    public ValueList<string> ForRoles { get; init; } = [];

    /// <summary>The schemas; none means everywhere.</summary>
    public ValueList<string> Schemas { get; init; } = [];

    /// <summary>Whether the roles may hand them on.</summary>
    public bool WithGrantOption { get; init; }

    /// <summary>Whether the roles had the rights and get only the option, which is then all that is taken back.</summary>
    public bool GrantOptionOnly { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() =>
        new RevokeDefault(Privileges, Objects, Roles)
        {
            ForRoles = ForRoles,
            Schemas = Schemas,
            GrantOptionOnly = GrantOptionOnly,
            ExistingGrantOption = WithGrantOption,
        };
}
