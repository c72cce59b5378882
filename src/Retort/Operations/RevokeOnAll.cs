using Retort.Schema;

namespace Retort.Operations;

/// <summary>REVOKE … ON ALL … IN SCHEMA … FROM.</summary>
/// <param name="Privileges">The rights.</param>
/// <param name="Objects">The kind of objects.</param>
/// <param name="Schemas">The schemas.</param>
/// <param name="Roles">The roles that lose them.</param>
public sealed record RevokeOnAll(
    Privileges Privileges,
    SchemaObjects Objects,
    ValueList<string> Schemas,
    ValueList<string> Roles) : Operation
{
    /// <summary>Takes only the right to hand them on.</summary>
    public bool GrantOptionOnly { get; init; }

    /// <summary>Takes them from those too to whom the roles handed them on.</summary>
    public bool Cascade { get; init; }

    /// <summary>Whether the roles could hand them on.</summary>
    public bool ExistingGrantOption { get; init; }

    /// <inheritdoc/>
    public override Operation Reverse() =>
        new GrantOnAll(Privileges, Objects, Schemas, Roles)
        {
            WithGrantOption = ExistingGrantOption || GrantOptionOnly,
            GrantOptionOnly = GrantOptionOnly,
        };
}
