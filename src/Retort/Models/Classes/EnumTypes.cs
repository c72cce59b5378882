using System.Reflection;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>The enums of a model, and the types that they are in PostgreSQL.</summary>
internal sealed class EnumTypes(NamingConvention convention, FaultList faults)
{
    private readonly Dictionary<Type, EnumType?> _types = [];

    /// <summary>The enum types, with the enums that they come from.</summary>
    public IEnumerable<(Type Enum, EnumType Type)> All =>
        _types.Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!)).OrderBy(pair => pair.Key.FullName, StringComparer.Ordinal);

    /// <summary>Whether an enum is a type of PostgreSQL, and not a number there.</summary>
    public static bool IsType(Type type) => type.IsEnum && type.IsDefined(typeof(EnumTypeAttribute), inherit: false);

    /// <summary>The type of a column that holds values of an enum: its own, or the number's that it is.</summary>
    public SqlType Of(Type type)
    {
        if (IsType(type))
        {
            return Read(type) is { } found ? new SqlType(found.Name.Name) { Schema = found.Name.Schema } : Ddl.Text;
        }

        return Type.GetTypeCode(Enum.GetUnderlyingType(type)) switch
        {
            TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 => Ddl.SmallInt,
            TypeCode.UInt16 or TypeCode.Int32 => Ddl.Integer,
            TypeCode.UInt32 or TypeCode.Int64 => Ddl.BigInt,
            _ => Ddl.Numeric(20),
        };
    }

    /// <summary>The value that a member of an enum is in the database.</summary>
    public string LabelOf(Type type, string member) => LabelOf(type.GetField(member)!);

    /// <summary>Reads an enum, once.</summary>
    public EnumType? Read(Type type)
    {
        if (!_types.TryGetValue(type, out var found))
        {
            found = faults.Try(type, null, () => Make(type));
            _types.Add(type, found);
        }

        return found;
    }

    private EnumType? Make(Type type)
    {
        var attribute = ModelAttributes.Of(type).Get<EnumTypeAttribute>()!;
        var members = type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => field.MetadataToken).ToList();
        var labels = members.ConvertAll(LabelOf);
        var twice = members.Zip(labels).GroupBy(pair => pair.Second, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (type.IsDefined(typeof(FlagsAttribute), inherit: false))
        {
            faults.Add(Rules.BadEnumClass, type, null, $"The enum {type.Name} has [Flags], and a value of PostgreSQL's enum types is one member only: take off [Flags], or [EnumType] to store numbers.");
        }
        else if (members.Count == 0)
        {
            faults.Add(Rules.BadEnumClass, type, null, $"The enum {type.Name} has no member: give it one, or take off [EnumType].");
        }
        else if (twice is not null)
        {
            faults.Add(Rules.BadEnumClass, type, twice.Last().First.Name, $"The members {string.Join(" and ", twice.Select(pair => pair.First.Name))} of the enum {type.Name} are both '{twice.Key}': give one of them [EnumValue].");
        }
        else
        {
            return new(new(attribute.Schema ?? "public", attribute.Name), [.. labels]);
        }

        return null;
    }

    private string LabelOf(FieldInfo member)
    {
        var attributes = ModelAttributes.Of(member);
        return attributes.Get<EnumValueAttribute>()?.Value ?? attributes.Get<NpgsqlTypes.PgNameAttribute>()?.PgName ?? convention.EnumValue(member.Name);
    }
}
