using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>Makes a column of a property.</summary>
internal sealed class ColumnReader(ModelContext model)
{
    private readonly ColumnTypes _types = new(model.Enums);

    /// <summary>The column, without what only the keys of its table tell; null, with a fault, if it cannot be one.</summary>
    public ClassColumn? Read(Type owner, PropertyInfo property, ModelAttributes attributes)
    {
        var given = attributes.Get<ColumnAttribute>();
        if (attributes.Has<TimestampAttribute>())
        {
            return Refuse(Rules.UnsupportedInModel, owner, property, "has [Timestamp], but PostgreSQL has no column that counts versions by itself: make it a uint, which is the system column xmin and needs no column, or take [Timestamp] off");
        }

        var type = model.Faults.Try(owner, property.Name, () => TypeOf(owner, property, attributes, given?.TypeName));
        if (type is null)
        {
            return null;
        }

        return model.Faults.Try(owner, property.Name, () =>
        {
            var name = given?.Name ?? ShortName.Of(model.Convention.Column(property.Name) ?? "");
            Postgres.Identifier.Check(name);
            var column = new Column(name, type)
            {
                Nullable = !type.IsSerial && IsNullable(property, attributes),
                Default = DefaultOf(owner, property, attributes),
                Generated = attributes.Get<GeneratedAttribute>() is { } generated ? new(ModelSql.Of(generated.Sql, "the expression of [Generated]"), generated.IsVirtual) : null,
                Collation = attributes.Get<CollationAttribute>() is { } collation ? new(collation.Schema, collation.Name) : null,
                Comment = attributes.Ef("Comment")?.Get<string>("Comment"),
            };
            return Contradiction(attributes, column) is { } why ? Refuse(Rules.ModelContradiction, owner, property, why) : new ClassColumn(property, attributes, column);
        });
    }

    private SqlType? TypeOf(Type owner, PropertyInfo property, ModelAttributes attributes, string? typeName)
    {
        if (typeName is not null)
        {
            return Postgres.TypeParser.Parse(typeName);
        }

        if (_types.Of(property.PropertyType) is not { } type)
        {
            Refuse(Rules.UnmappedType, owner, property, $"is of type {FaultList.NameOf(property.PropertyType)}, {WhyNone(property.PropertyType)}");
            return null;
        }

        var lengths = LengthsOf(attributes).Distinct().ToList();
        if (type == Ddl.Text && lengths.Count > 1)
        {
            Refuse(Rules.ModelContradiction, owner, property, $"has the lengths {string.Join(" and ", lengths)}: give one");
            return null;
        }

        return attributes.Ef("Precision") is { } precision ? Precise(owner, property, type, precision)
            : type == Ddl.Text && property.PropertyType == typeof(string) && lengths is [var length] ? Ddl.Varchar(length)
            : type;
    }

    private SqlType? Precise(Type owner, PropertyInfo property, SqlType type, ForeignAttribute attribute)
    {
        var (precision, scale) = (attribute.Get<int>("Precision"), attribute.Get<int?>("Scale"));
        if (type is { Name: "numeric", Dimensions: 0 })
        {
            return Ddl.Numeric(precision, scale is 0 ? null : scale);
        }

        if (type is { Name: "timestamptz" or "time" or "interval", Dimensions: 0 } && scale is null)
        {
            return Postgres.TypeParser.Parse($"{type.Name}({precision})");
        }

        Refuse(Rules.UnsupportedInModel, owner, property, $"has [Precision], which the type {type} does not take: take it off, or give [Column(TypeName = \"…\")]");
        return null;
    }

    // Of other types than strings they are checks of the program's own.
    private static IEnumerable<int> LengthsOf(ModelAttributes attributes) =>
    [
        .. attributes.All<MaxLengthAttribute>().Select(attribute => attribute.Length).Where(length => length != -1),
        .. attributes.All<StringLengthAttribute>().Select(attribute => attribute.MaximumLength),
        .. attributes.All<LengthAttribute>().Select(attribute => attribute.MaximumLength),
    ];

    private bool IsNullable(PropertyInfo property, ModelAttributes attributes) =>
        !attributes.Has<RequiredAttribute>()
        && (property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : model.Nullability.Create(property).ReadState != NullabilityState.NotNull);

    private SqlExpression? DefaultOf(Type owner, PropertyInfo property, ModelAttributes attributes)
    {
        if (attributes.Get<DefaultSqlAttribute>() is { } sql)
        {
            return ModelSql.Of(sql.Sql, "the expression of [DefaultSql]");
        }

        if (attributes.Get<DefaultValueAttribute>() is not { } given || (given.Value is null && !IsConverted(property)))
        {
            return null;
        }

        try
        {
            return DefaultLiteral.Of(given.Value ?? throw new FormatException(), property.PropertyType, model.Enums);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or OverflowException or ArgumentException or NotSupportedException or DiagnosticException)
        {
            var what = given.Value is null ? "text" : $"a value of {FaultList.NameOf(given.Value.GetType())}";
            Refuse(Rules.BadDefault, owner, property, $"has [DefaultValue] with {what}, which is no value of {FaultList.NameOf(property.PropertyType)}: give one that is, or [DefaultSql(\"…\")]");
            return null;
        }
    }

    // The attribute itself says nothing of text that it could not convert.
    private static bool IsConverted(PropertyInfo property) =>
        property.GetCustomAttributesData().Any(data => data.AttributeType == typeof(DefaultValueAttribute) && data.ConstructorArguments.Count == 2);

    private static string? Contradiction(ModelAttributes attributes, Column column)
    {
        var option = attributes.Get<DatabaseGeneratedAttribute>()?.DatabaseGeneratedOption;
        return attributes.Has<DefaultSqlAttribute>() && attributes.Has<DefaultValueAttribute>() ? "has [DefaultSql] and [DefaultValue]: keep one"
            : column is { Generated: not null, Default: not null } ? "has [Generated] and a default: its values can come from one of them only"
            : column is { Type.IsSerial: true } and ({ Generated: not null } or { Default: not null }) ? $"is a {column.Type.Name} and has {(column.Default is null ? "[Generated]" : "a default")}: its values can come from one of them only"
            : column.Generated is not null && option == DatabaseGeneratedOption.None ? "has [Generated] and [DatabaseGenerated(DatabaseGeneratedOption.None)]: take one off"
            : option == DatabaseGeneratedOption.Computed && column is { Generated: null, Default: null, Type.IsSerial: false }
                ? "has [DatabaseGenerated(DatabaseGeneratedOption.Computed)], but nothing says how: give [Generated(\"…\")] or [DefaultSql(\"…\")]; where a trigger computes it, [DefaultSql(\"NULL\")]"
            : null;
    }

    private ClassColumn? Refuse(Rule rule, Type owner, PropertyInfo property, string what)
    {
        model.Faults.Add(rule, owner, property.Name, $"{FaultList.Describe(owner, property.Name)} {what}.");
        return null;
    }

    private static string WhyNone(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var isOwn = type.Namespace?.Split('.')[0] is not ("System" or "NpgsqlTypes") && !type.IsArray && !type.IsPrimitive;
        return isOwn
            ? $"which has no table and is no column: give {FaultList.NameOf(type)} [Table], or the property [NotMapped] or [Column(TypeName = \"…\")]"
            : "which no column has: give it [Column(TypeName = \"…\")], another type, or [NotMapped]";
    }
}
