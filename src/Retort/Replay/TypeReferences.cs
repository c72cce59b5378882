using Retort.Postgres.Reading;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>What refers to a type, when that gets another name.</summary>
internal static class TypeReferences
{
    /// <summary>Gives a type or domain another name or schema.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, QualifiedName name, QualifiedName newName)
    {
        schema = schema with
        {
            Types = schema.Types.Replace(type => type.Name == name, type => Renamed(type, newName), type => type.Name),
            Domains = schema.Domains.Replace(domain => domain.Name == name, domain => domain with { Name = newName }, domain => domain.Name),
        };
        schema = Change(schema, type => !type.IsBuiltIn && type.Schema == name.Schema && type.Name == name.Name ? type with { Schema = newName.Schema, Name = newName.Name } : type);
        return schema.Rename(
            what => what.Name == name && what.Kind is ObjectKind.Type or ObjectKind.Domain or ObjectKind.DomainConstraint or ObjectKind.Column && !IsRelation(schema, name),
            what => what with { Name = newName });
    }

    /// <summary>Spells types another way wherever they are used.</summary>
    public static DatabaseSchema Change(DatabaseSchema schema, Func<SqlType, SqlType> to)
    {
        schema = schema with
        {
            Types = schema.Types.Replace(_ => true, type => InType(type, to), type => type.Name),
            Domains = schema.Domains.Replace(domain => to(domain.Type) != domain.Type, domain => domain with { Type = to(domain.Type) }, domain => domain.Name),
            Tables = schema.Tables.Replace(
                table => table.Columns.Any(column => to(column.Type) != column.Type) || table.OfType is not null,
                table => table with
                {
                    Columns = [.. table.Columns.Select(column => column with { Type = to(column.Type) })],
                    OfType = table.OfType is { } type && to(new(type.Name) { Schema = type.Schema }) is var changed ? new(changed.Schema, changed.Name) : null,
                },
                table => table.Name),
            Routines = schema.Routines.Replace(_ => true, routine => InRoutine(routine, to), routine => new(routine.Name, routine.Signature)),
        };
        return schema.Rename(
            what => what.Arguments?.Any(type => to(type) != type) ?? false,
            what => what with { Arguments = [.. what.Arguments!.Select(to)] });
    }

    private static bool IsRelation(DatabaseSchema schema, QualifiedName name) =>
        schema.Tables.ContainsKey(name) || schema.Views.ContainsKey(name) || schema.MaterializedViews.ContainsKey(name);

    // The type of its multiranges keeps the name that it has.
    private static CustomType Renamed(CustomType type, QualifiedName newName)
    {
        if (type is not RangeType range)
        {
            return type with { Name = newName };
        }

        var multirange = range.Multirange ?? MultirangeName.Of(range.Name);
        return range with { Name = newName, Multirange = multirange == MultirangeName.Of(newName) ? null : multirange };
    }

    private static CustomType InType(CustomType type, Func<SqlType, SqlType> to) => type switch
    {
        CompositeType composite => composite with { Attributes = [.. composite.Attributes.Select(field => field with { Type = to(field.Type) })] },
        RangeType range => range with { Subtype = to(range.Subtype) },
        _ => type,
    };

    private static Routine InRoutine(Routine routine, Func<SqlType, SqlType> to) => routine with
    {
        Arguments = [.. routine.Arguments.Select(argument => argument with { Type = to(argument.Type) })],
        Returns = routine.Returns is { } returns ? to(returns) : null,
        ReturnsTable = routine.ReturnsTable is { } table ? [.. table.Select(argument => argument with { Type = to(argument.Type) })] : null,
        Transforms = [.. routine.Transforms.Select(to)],
    };
}
