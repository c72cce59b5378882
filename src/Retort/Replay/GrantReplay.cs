using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Rights on objects that are there.</summary>
internal static class GrantReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        Grant grant => Apply(schema, grant.On, grant.Columns, new(grant.Privileges, grant.Roles, false, grant.WithGrantOption)),
        Revoke revoke => Apply(schema, revoke.On, revoke.Columns, new(revoke.Privileges, revoke.Roles, true, revoke.GrantOptionOnly)),
        GrantOnAll grant => ApplyToAll(schema, grant.Objects, grant.Schemas, new(grant.Privileges, grant.Roles, false, grant.WithGrantOption)),
        RevokeOnAll revoke => ApplyToAll(schema, revoke.Objects, revoke.Schemas, new(revoke.Privileges, revoke.Roles, true, revoke.GrantOptionOnly)),
        _ => null,
    };

    private static DatabaseSchema Apply(DatabaseSchema schema, DatabaseObject on, ValueList<string> columns, RightsChange change) =>
        ReplayObjects.Find(schema, on) is not { } what ? schema
        : columns.Count == 0 ? ApplyToWhole(schema, what, change)
        : columns.Aggregate(schema, (all, column) => Apply(all, new(ObjectKind.Column, what.Name) { Part = column }, what, change));

    private static DatabaseSchema ApplyToAll(DatabaseSchema schema, SchemaObjects objects, ValueList<string> schemas, RightsChange change) =>
        Objects(schema, objects).Where(what => schemas.Contains(what.Name.Schema!)).Aggregate(schema, (all, what) => ApplyToWhole(all, what, change));

    // What is taken on a table is taken on its columns too.
    private static DatabaseSchema ApplyToWhole(DatabaseSchema schema, DatabaseObject what, RightsChange change)
    {
        schema = Apply(schema, what, what, change);
        return !change.Takes ? schema : schema.Attributes
            .Where(pair => pair.Key.Kind == ObjectKind.Column && pair.Key.Name == what.Name && pair.Value.Privileges is not null && RelationReferences.IsOfRelation(what.Kind))
            .Aggregate(schema, (all, column) => Apply(all, column.Key, what, change with { Rights = change.Rights & (PrivilegeSets.OfColumns | Privileges.All) }));
    }

    private static DatabaseSchema Apply(DatabaseSchema schema, DatabaseObject what, DatabaseObject owned, RightsChange change)
    {
        var owner = ReplayRoles.OwnerOf(schema, owned);
        return schema.Change(what, attributes => attributes with
        {
            Privileges = change.Apply(AccessList.Of(what, schema.Origin), attributes.Privileges, role => ReplayRoles.Key(schema, owner, role)),
        });
    }

    private static IEnumerable<DatabaseObject> Objects(DatabaseSchema schema, SchemaObjects objects) => objects switch
    {
        SchemaObjects.Tables =>
        [
            .. schema.Tables.Keys.Select(name => new DatabaseObject(ObjectKind.Table, name)),
            .. schema.Views.Keys.Select(name => new DatabaseObject(ObjectKind.View, name)),
            .. schema.MaterializedViews.Keys.Select(name => new DatabaseObject(ObjectKind.MaterializedView, name)),
        ],
        SchemaObjects.Sequences => schema.Sequences.Keys
            .Concat(schema.Tables.Values.SelectMany(table => table.Columns.Where(column => column.Identity is not null).Select(column => RelationReferences.IdentityName(table.Name, column.Name))))
            .Select(name => new DatabaseObject(ObjectKind.Sequence, name)),
        _ => schema.Routines.Values
            .Where(routine => objects == SchemaObjects.Routines || routine.Kind == (objects == SchemaObjects.Functions ? RoutineKind.Function : RoutineKind.Procedure))
            .Select(ReplayObjects.Of),
    };
}
