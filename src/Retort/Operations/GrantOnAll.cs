using Retort.Schema;

namespace Retort.Operations;

/// <summary>GRANT … ON ALL … IN SCHEMA … TO: for the objects that are there, not for later ones.</summary>
/// <param name="Privileges">The rights.</param>
/// <param name="Objects">The kind of objects.</param>
/// <param name="Schemas">The schemas.</param>
/// <param name="Roles">The roles that get them.</param>
public sealed record GrantOnAll(
    Privileges Privileges,
    SchemaObjects Objects,
    ValueList<string> Schemas,
    ValueList<string> Roles) : Operation
{
    /// <summary>Whether the roles may hand them on.</summary>
    public bool WithGrantOption { get; init; }

    /// <summary>Whether the roles had the rights and get only the option, which is then all that is taken back.</summary>
    public bool GrantOptionOnly { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() =>
        new RevokeOnAll(Privileges, Objects, Schemas, Roles)
        {
            GrantOptionOnly = GrantOptionOnly,
            ExistingGrantOption = WithGrantOption,
        };
}
