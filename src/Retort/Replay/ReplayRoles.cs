using Retort.Schema;

namespace Retort.Replay;

/// <summary>Says which role a name means. The one that migrates has no name in a schema.</summary>
internal static class ReplayRoles
{
    /// <summary>Everybody.</summary>
    public const string Public = "public";

    /// <summary>The name of a role; null for the one that migrates.</summary>
    public static string? Of(DatabaseSchema schema, string? role) => role switch
    {
        null or "current_role" or "current_user" or "session_user" or "CURRENT_ROLE" or "CURRENT_USER" or "SESSION_USER" => null,
        "public" or "PUBLIC" => Public,
        _ => role == schema.Origin.Role ? null : role,
    };

    /// <summary>The name that a role has in a list of rights.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="owner">Who owns the object; null for the role that migrates.</param>
    /// <param name="role">The role.</param>
    public static string Key(DatabaseSchema schema, string? owner, string role)
    {
        var name = Of(schema, role);
        return name == owner ? RolePrivileges.Owner : Named(schema, name);
    }

    /// <summary>A role by its name, the one that migrates too.</summary>
    public static string Named(DatabaseSchema schema, string? role) => Of(schema, role) ?? schema.Origin.Role ?? "current_user";

    /// <summary>Who made an object, or was given it; null for the user. The sequence of an identity column is its table's.</summary>
    public static string? MakerOf(DatabaseSchema schema, DatabaseObject what) => schema.Of(
        what.Kind == ObjectKind.Sequence && !schema.Sequences.ContainsKey(what.Name) && RelationReferences.TableOfIdentity(schema, what.Name) is { } table ? new(ObjectKind.Table, table) : what).Owner;

    /// <summary>Who an object belongs to; null for the user. The schema public came with the server, from version 15 on as that of the database's owner.</summary>
    public static string? OwnerOf(DatabaseSchema schema, DatabaseObject what) =>
        MakerOf(schema, what) ?? (what is { Kind: ObjectKind.Schema, Name.Name: ReplayNames.DefaultSchema } && !schema.Origin.IsBefore(15) ? "pg_database_owner" : null);
}
