using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on row security policies.</summary>
internal static class PolicyReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreatePolicy create => Create(schema, create.Policy),
        AlterPolicy alter => Alter(schema, alter),
        DropPolicy drop => Drop(schema, new(ReplayNames.Of(drop.Table), drop.Policy)),
        _ => null,
    };

    /// <summary>Gives a policy another name.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, RelationPart part, string newName)
    {
        var renamed = part with { Name = newName };
        schema = schema with { Policies = schema.Policies.Without(part).With(renamed, schema.Policies[part] with { Name = newName }) };
        return schema.Rename(what => what == What(part), _ => What(renamed));
    }

    private static DatabaseObject What(RelationPart part) => new(ObjectKind.Policy, part.Relation) { Part = part.Name };

    private static DatabaseSchema Create(DatabaseSchema schema, Policy policy)
    {
        var part = new RelationPart(ReplayNames.Of(policy.Table), policy.Name);
        return (schema with { Policies = schema.Policies.With(part, policy with { Table = part.Relation, Roles = Roles(schema, policy.Roles), Comment = null }) }).Comment(What(part), policy.Comment);
    }

    private static DatabaseSchema Alter(DatabaseSchema schema, AlterPolicy alter)
    {
        var part = new RelationPart(ReplayNames.Of(alter.Table), alter.Policy);
        return !schema.Policies.TryGetValue(part, out var policy) ? schema : schema with
        {
            Policies = schema.Policies.With(part, policy with
            {
                Roles = alter.Roles is null ? policy.Roles : Roles(schema, alter.Roles),
                Using = alter.Using ?? policy.Using,
                Check = alter.Check ?? policy.Check,
            }),
        };
    }

    private static DatabaseSchema Drop(DatabaseSchema schema, RelationPart part) => (schema with { Policies = schema.Policies.Without(part) }).Forget(what => what == What(part));

    // With everybody among them no other matters.
    private static ValueList<string> Roles(DatabaseSchema schema, ValueList<string> roles)
    {
        var names = roles.Select(role => ReplayRoles.Named(schema, role)).Distinct().Order(StringComparer.Ordinal).ToList();
        return names.Contains(ReplayRoles.Public) ? [] : [.. names];
    }
}
