using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>What every kind of object can be told: a comment, an owner, a new name, another schema.</summary>
internal static class ObjectReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        SetComment comment => ReplayObjects.Find(schema, comment.Target) is { } what ? schema.Comment(what, comment.Text) : schema,
        SetOwner change => ReplayObjects.Find(schema, change.Target) is { } what ? SetOwner(schema, what, ReplayRoles.Of(schema, change.Owner)) : schema,
        RenameObject rename => ReplayObjects.Find(schema, rename.Target) is { } what ? Rename(schema, what, rename.NewName) : schema,
        SetObjectSchema move => ReplayObjects.Find(schema, move.Target) is { } what ? Move(schema, what, move.NewSchema) : schema,
        _ => null,
    };

    // The schema public counts as the server's. Sequences go with the table of their column.
    private static DatabaseSchema SetOwner(DatabaseSchema schema, DatabaseObject what, string? owner)
    {
        if (what is { Kind: ObjectKind.Schema, Name.Name: ReplayNames.DefaultSchema })
        {
            return schema;
        }

        schema = what.Kind != ObjectKind.Table ? schema : schema.Sequences.Values.Where(sequence => sequence.OwnedBy?.Table == what.Name)
            .Aggregate(schema, (all, sequence) => SetOwner(all, new(ObjectKind.Sequence, sequence.Name), owner));
        schema = PartsOf(schema, what).Aggregate(schema, (all, part) => all.Change(part, attributes => attributes with { Privileges = OfNewOwner(all, part, attributes.Privileges, owner) }));
        var isIdentity = what.Kind == ObjectKind.Sequence && !schema.Sequences.ContainsKey(what.Name);
        return isIdentity ? schema : schema.Change(what, attributes => attributes with { Owner = owner, Privileges = OfNewOwner(schema, what, attributes.Privileges, owner) });
    }

    // What has rights of its own, and no owner of its own.
    private static List<DatabaseObject> PartsOf(DatabaseSchema schema, DatabaseObject relation) => relation.Kind is not (ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView) ? [] :
    [
        .. schema.Attributes.Unsorted.Select(pair => pair.Key).Where(what => what.Kind == ObjectKind.Column && what.Name == relation.Name),
        .. RelationReferences.IdentitiesOf(schema, relation.Name).Select(name => new DatabaseObject(ObjectKind.Sequence, name)),
    ];

    // What the new owner had as any other role is its own now.
    private static ValueMap<string, RolePrivileges>? OfNewOwner(DatabaseSchema schema, DatabaseObject what, ValueMap<string, RolePrivileges>? known, string? owner)
    {
        if (known is null || !known.TryGetValue(ReplayRoles.Named(schema, owner), out var had))
        {
            return known;
        }

        var list = AccessList.Of(what, schema.Origin);
        var full = list.Full(known.Without(had.Role));
        var has = full.GetValueOrDefault(RolePrivileges.Owner, new(RolePrivileges.Owner, Privileges.None, Privileges.None));
        return list.Canonical(full.With(RolePrivileges.Owner, has with { Privileges = has.Privileges | had.Privileges, Grantable = has.Grantable | had.Grantable }));
    }

    private static DatabaseSchema Rename(DatabaseSchema schema, DatabaseObject what, string newName) => what.Kind switch
    {
        ObjectKind.Table => SchemaReplay.Apply(schema, new RenameTable(what.Name, newName)),
        ObjectKind.Column => SchemaReplay.Apply(schema, new RenameColumn(what.Name, what.Part!, newName)),
        ObjectKind.Constraint => SchemaReplay.Apply(schema, new RenameConstraint(what.Name, what.Part!, newName)),
        ObjectKind.Index => SchemaReplay.Apply(schema, new RenameIndex(what.Name, newName)),
        ObjectKind.Sequence => SequenceReplay.Rename(schema, what.Name, what.Name.Rename(newName)),
        ObjectKind.View or ObjectKind.MaterializedView => schema.RenameRelation(what.Name, what.Name.Rename(newName)),
        ObjectKind.Trigger or ObjectKind.Rule => TriggerReplay.Rename(schema, what, newName),
        ObjectKind.Policy => PolicyReplay.Rename(schema, new(what.Name, what.Part!), newName),
        ObjectKind.Type or ObjectKind.Domain => TypeReferences.Rename(schema, what.Name, what.Name.Rename(newName)),
        ObjectKind.DomainConstraint => DomainReplay.RenameCheck(schema, what.Name, what.Part!, newName),
        ObjectKind.Schema => NamespaceReferences.Rename(schema, what.Name.Name, newName),
        ObjectKind.Function or ObjectKind.Procedure => RoutineReplay.Rename(schema, schema.Routines[new(what.Name, what.Arguments!)], what.Name.Rename(newName)),
        ObjectKind.Statistics => StatisticsReplay.Rename(schema, what.Name, what.Name.Rename(newName)),
        ObjectKind.EventTrigger => EventTriggerReplay.Rename(schema, what.Name.Name, newName),
        ObjectKind.Publication => PublicationReplay.Rename(schema, what.Name.Name, newName),
        _ => schema,
    };

    private static DatabaseSchema Move(DatabaseSchema schema, DatabaseObject what, string newSchema)
    {
        var newName = what.Name with { Schema = newSchema };
        return what.Kind switch
        {
            ObjectKind.Table => SchemaReplay.Apply(schema, new SetTableSchema(what.Name, newSchema)),
            ObjectKind.Sequence => SequenceReplay.Rename(schema, what.Name, newName),
            ObjectKind.View or ObjectKind.MaterializedView => MoveView(schema, what.Name, newName),
            ObjectKind.Type or ObjectKind.Domain => TypeReferences.Rename(schema, what.Name, newName),
            ObjectKind.Function or ObjectKind.Procedure => RoutineReplay.Rename(schema, schema.Routines[new(what.Name, what.Arguments!)], newName),
            ObjectKind.Statistics => StatisticsReplay.Rename(schema, what.Name, newName),
            ObjectKind.Extension => NamespaceReplay.MoveExtension(schema, what.Name.Name, newSchema),
            _ => schema,
        };
    }

    // Indexes go along.
    private static DatabaseSchema MoveView(DatabaseSchema schema, QualifiedName name, QualifiedName newName)
    {
        var indexes = schema.Indexes.Where(pair => pair.Value.Relation == name).Select(pair => pair.Key).ToHashSet();
        return schema.RenameRelation(name, newName).Rename(
            what => what.Kind == ObjectKind.Index && indexes.Contains(what.Name), what => what with { Name = what.Name with { Schema = newName.Schema } });
    }
}
