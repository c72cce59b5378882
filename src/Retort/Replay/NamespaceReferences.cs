using Retort.Schema;

namespace Retort.Replay;

/// <summary>What is in a schema, when that gets another name.</summary>
internal static class NamespaceReferences
{
    /// <summary>Gives a schema another name.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, string name, string newName)
    {
        schema = (schema with { Schemas = [.. schema.Schemas.Select(To).Order(StringComparer.Ordinal)] }).Rename(
            what => what.Kind == ObjectKind.Schema && what.Name.Name == name, what => what.Rename(newName));
        foreach (var relation in schema.Tables.Keys.Concat(schema.Views.Keys).Concat(schema.MaterializedViews.Keys).Where(IsIn).ToList())
        {
            schema = schema.RenameRelation(relation, Full(relation));
        }

        schema = schema.Sequences.Keys.Where(IsIn).ToList().Aggregate(schema, (all, sequence) => SequenceReplay.Rename(all, sequence, Full(sequence)));
        schema = schema.Types.Keys.Concat(schema.Domains.Keys).Where(IsIn).ToList().Aggregate(schema, (all, type) => TypeReferences.Rename(all, type, Full(type)));
        schema = schema.Statistics.Keys.Where(IsIn).ToList().Aggregate(schema, (all, statistics) => StatisticsReplay.Rename(all, statistics, Full(statistics)));
        schema = schema.Routines.Values.Where(routine => IsIn(routine.Name)).ToList().Aggregate(schema, (all, routine) => RoutineReplay.Rename(all, routine, Full(routine.Name)));

        // Types of an extension, and whatever else was left.
        schema = TypeReferences.Change(schema, type => !type.IsBuiltIn && type.Schema == name ? type with { Schema = newName } : type);
        schema = schema with
        {
            Extensions = schema.Extensions.Replace(extension => extension.Schema == name, extension => extension with { Schema = newName }, extension => extension.Name),
            Publications = schema.Publications.Replace(
                publication => publication.Schemas.Contains(name), publication => publication with { Schemas = [.. publication.Schemas.Select(To).Order(StringComparer.Ordinal)] }, publication => publication.Name),
            DefaultPrivileges = new(schema.DefaultPrivileges.Select(pair => KeyValuePair.Create(pair.Key with { Schema = pair.Key.Schema is { } place ? To(place) : null }, pair.Value))),
        };
        return schema.Rename(what => IsIn(what.Name), what => what with { Name = Full(what.Name) });

        string To(string other) => other == name ? newName : other;

        bool IsIn(QualifiedName other) => other.Schema == name;

        QualifiedName Full(QualifiedName other) => other with { Schema = newName };
    }
}
