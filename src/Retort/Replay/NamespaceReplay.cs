using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on schemas and extensions.</summary>
internal static class NamespaceReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateSchema create => Create(schema, create),
        DropSchema drop => schema.Schemas.Contains(drop.Schema) ? Drop(schema, drop.Schema) : schema,
        CreateExtension create => schema.Extensions.ContainsKey(create.Extension) ? schema : schema with
        {
            // Which version a server takes by itself is not known here.
            Extensions = schema.Extensions.With(create.Extension, new Extension(create.Extension) { Schema = create.Schema ?? ReplayNames.DefaultSchema, Version = create.Version }),
        },
        DropExtension drop => DropExtension(schema, drop.Extension),
        UpdateExtension update => schema.Extensions.TryGetValue(update.Extension, out var extension)
            ? schema with { Extensions = schema.Extensions.With(extension.Name, extension with { Version = update.Version }) }
            : schema,
        _ => null,
    };

    /// <summary>Moves an extension, and with it the types that columns have from it, where they can be no other's.</summary>
    public static DatabaseSchema MoveExtension(DatabaseSchema schema, string name, string newSchema)
    {
        var extension = schema.Extensions[name];
        var isOnly = schema.Extensions.Values.Count(other => other.Schema == extension.Schema) == 1;
        schema = schema with { Extensions = schema.Extensions.With(name, extension with { Schema = newSchema }) };
        return !isOnly ? schema : TypeReferences.Change(schema, type => IsForeign(type) ? type with { Schema = newSchema } : type);

        bool IsForeign(SqlType type) =>
            !type.IsBuiltIn && type.Schema == extension.Schema && new QualifiedName(type.Schema, type.Name) is var full
            && !schema.Types.ContainsKey(full) && !schema.Domains.ContainsKey(full) && !schema.Tables.ContainsKey(full) && !schema.Views.ContainsKey(full);
    }

    private static DatabaseObject What(string name) => new(ObjectKind.Schema, name);

    private static DatabaseSchema Create(DatabaseSchema schema, CreateSchema create)
    {
        var what = What(create.Schema);
        if (!schema.Schemas.Contains(create.Schema))
        {
            var owner = ReplayRoles.Of(schema, create.Authorization);
            schema = schema with { Schemas = [.. schema.Schemas.Append(create.Schema).Order(StringComparer.Ordinal)] };
            schema = schema.Change(what, attributes => attributes with { Owner = owner }).Born(what);
        }

        return create.Comment is null ? schema : schema.Comment(what, create.Comment);
    }

    private static DatabaseSchema DropExtension(DatabaseSchema schema, string name) =>
        (schema with { Extensions = schema.Extensions.Without(name) }).Forget(what => what.Kind == ObjectKind.Extension && what.Name.Name == name);

    // Without CASCADE the server wants it empty.
    private static DatabaseSchema Drop(DatabaseSchema schema, string name)
    {
        bool IsIn(QualifiedName other) => other.Schema == name;
        schema = schema.Views.Keys.Concat(schema.MaterializedViews.Keys).Concat(schema.Tables.Keys).Where(IsIn).ToList().Aggregate(schema, Dependants.ForgetRelation);
        schema = schema.Routines.Values.Where(routine => IsIn(routine.Name)).ToList().Aggregate(schema, (all, routine) => RoutineReplay.Drop(all, routine, cascade: true));
        schema = schema.Types.Keys.Where(IsIn).ToList().Aggregate(schema, (all, type) => TypeReplay.Drop(all, type, cascade: true));
        schema = schema.Domains.Keys.Where(IsIn).ToList().Aggregate(schema, (all, domain) => DomainReplay.Drop(all, domain, cascade: true));
        schema = schema.Sequences.Keys.Where(IsIn).ToList().Aggregate(schema, (all, sequence) => SchemaReplay.Apply(all, new DropSequence(sequence) { Cascade = true }));
        schema = schema.Extensions.Values.Where(extension => extension.Schema == name).Select(extension => extension.Name).ToList().Aggregate(schema, DropExtension);
        schema = schema with
        {
            Schemas = [.. schema.Schemas.Where(other => other != name)],
            Statistics = schema.Statistics.Without((other, _) => IsIn(other)),
            Publications = schema.Publications.Replace(
                publication => publication.Schemas.Contains(name), publication => publication with { Schemas = [.. publication.Schemas.Where(other => other != name)] }, publication => publication.Name),
            DefaultPrivileges = schema.DefaultPrivileges.Without((which, _) => which.Schema == name),
        };
        return schema.Forget(what => what == What(name) || IsIn(what.Name));
    }
}
