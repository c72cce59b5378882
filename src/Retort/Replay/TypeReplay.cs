using Retort.Operations;
using Retort.Postgres.Reading;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Enum, composite and range types as a whole, and the values of enum types.</summary>
internal static class TypeReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateType create => Add(schema, Canonical(schema, create.Type), create.Type.Comment),
        DropType drop => Drop(schema, ReplayNames.Of(drop.Type), drop.Cascade),
        AddEnumValue add => Change(schema, add.Type, values => With(values, add)),
        RenameEnumValue rename => Change(schema, rename.Type, values => [.. values.Select(value => value == rename.Value ? rename.NewValue : value)]),
        ReplaceEnumValues replace => Replace(schema, ReplayNames.Of(replace.Type), replace),
        _ => null,
    };

    /// <summary>Takes a type away.</summary>
    public static DatabaseSchema Drop(DatabaseSchema schema, QualifiedName name, bool cascade)
    {
        if (!schema.Types.ContainsKey(name))
        {
            return schema;
        }

        schema = (schema with { Types = schema.Types.Without(name) }).Forget(what => what.Name == name && what.Kind is ObjectKind.Type or ObjectKind.Column);
        return cascade ? Dependants.ForgetOfType(schema, name) : schema;
    }

    private static DatabaseSchema Add(DatabaseSchema schema, CustomType type, string? comment)
    {
        var what = new DatabaseObject(ObjectKind.Type, type.Name);
        return (schema with { Types = schema.Types.With(type.Name, type) }).Born(what).Comment(what, comment);
    }

    private static CustomType Canonical(DatabaseSchema schema, CustomType type)
    {
        var name = ReplayNames.Of(type.Name);
        return type switch
        {
            CompositeType composite => composite with { Name = name, Comment = null, Attributes = [.. composite.Attributes.Select(field => CompositeReplay.Canonical(schema, field))] },
            RangeType range => range with
            {
                Name = name,
                Comment = null,
                Subtype = ReplayRoutines.Argument(schema, range.Subtype),
                OperatorClass = ReplayNames.Reference(range.OperatorClass),
                Collation = ReplayNames.Reference(range.Collation),
                Canonical = ReplayNames.Reference(range.Canonical),
                Difference = ReplayNames.Reference(range.Difference),
                Multirange = range.Multirange is { } multirange && ReplayNames.Of(multirange) is var full && full != MultirangeName.Of(name) ? full : null,
            },
            _ => type with { Name = name, Comment = null },
        };
    }

    private static DatabaseSchema Change(DatabaseSchema schema, QualifiedName name, Func<ValueList<string>, ValueList<string>> change) =>
        schema.Types.GetValueOrDefault(ReplayNames.Of(name)) is EnumType type ? schema with { Types = schema.Types.With(type.Name, type with { Values = change(type.Values) }) } : schema;

    private static ValueList<string> With(ValueList<string> values, AddEnumValue add)
    {
        if (values.Contains(add.Value))
        {
            return values;
        }

        var list = values.ToList();
        var at = list.IndexOf(add.Before ?? add.After ?? "");
        list.Insert((add.Before ?? add.After) is null || at < 0 ? list.Count : add.Before is null ? at + 1 : at, add.Value);
        return [.. list];
    }

    // It is a new type, which has nothing of the old one but its name.
    private static DatabaseSchema Replace(DatabaseSchema schema, QualifiedName name, ReplaceEnumValues replace)
    {
        if (!schema.Types.ContainsKey(name))
        {
            return schema;
        }

        schema = Add(Drop(schema, name, cascade: false), new EnumType(name, replace.Values), replace.Comment);
        return replace.Columns.Where(column => (column.Default ?? column.ExistingDefault) is not null).Aggregate(schema, (all, column) => all.Change(column.Table, table => table with
        {
            Columns = [.. table.Columns.Select(own => own.Name == column.Column ? own with { Default = column.Default } : own)],
        }));
    }
}
