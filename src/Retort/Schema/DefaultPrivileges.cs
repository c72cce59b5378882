namespace Retort.Schema;

/// <summary>The name of a set of default privileges: those of objects that a role will make.</summary>
/// <param name="Role">The role that makes them, or null for the one that migrates.</param>
/// <param name="Schema">The schema in which it makes them, or null for any.</param>
/// <param name="Objects">The kind of object.</param>
public sealed record DefaultPrivileges(string? Role, string? Schema, SchemaObjects Objects)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Role}/{Schema}/{Objects}";
}
