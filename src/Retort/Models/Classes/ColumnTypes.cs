using System.Collections;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using NpgsqlTypes;
using Retort.Schema;

namespace Retort.Models.Classes;

/// <summary>The types of columns that hold values of .NET's types: those that Npgsql and its provider for Entity Framework choose.</summary>
internal sealed class ColumnTypes(EnumTypes enums)
{
    private static readonly Dictionary<Type, SqlType> Scalars = new()
    {
        [typeof(bool)] = Ddl.Bool,
        [typeof(byte)] = Ddl.SmallInt,
        [typeof(sbyte)] = Ddl.SmallInt,
        [typeof(short)] = Ddl.SmallInt,
        [typeof(ushort)] = Ddl.Integer,
        [typeof(int)] = Ddl.Integer,
        [typeof(uint)] = Ddl.BigInt,
        [typeof(long)] = Ddl.BigInt,
        [typeof(ulong)] = Ddl.Numeric(20),
        [typeof(BigInteger)] = Ddl.Numeric(),
        [typeof(decimal)] = Ddl.Numeric(),
        [typeof(float)] = Ddl.Real,
        [typeof(double)] = Ddl.DoublePrecision,
        [typeof(string)] = Ddl.Text,
        [typeof(char)] = Ddl.Char(1),
        [typeof(Guid)] = Ddl.Uuid,
        [typeof(DateTime)] = Ddl.TimestampTz(),
        [typeof(DateTimeOffset)] = Ddl.TimestampTz(),
        [typeof(DateOnly)] = Ddl.Date,
        [typeof(TimeOnly)] = Ddl.Time(),
        [typeof(TimeSpan)] = Ddl.Interval(),
        [typeof(byte[])] = Ddl.Bytea,
        [typeof(JsonDocument)] = Ddl.Jsonb,
        [typeof(JsonElement)] = Ddl.Jsonb,
        [typeof(JsonNode)] = Ddl.Jsonb,
        [typeof(JsonObject)] = Ddl.Jsonb,
        [typeof(JsonArray)] = Ddl.Jsonb,
        [typeof(IPAddress)] = Ddl.Inet,
        [typeof(NpgsqlInet)] = Ddl.Inet,
        [typeof(IPNetwork)] = Ddl.Cidr,
        [typeof(PhysicalAddress)] = Ddl.MacAddr,
        [typeof(BitArray)] = Ddl.Type("varbit"),
        [typeof(NpgsqlInterval)] = Ddl.Interval(),
        [typeof(NpgsqlTsVector)] = Ddl.TsVector,
        [typeof(NpgsqlTsQuery)] = Ddl.TsQuery,
        [typeof(NpgsqlPoint)] = Ddl.Point,
        [typeof(NpgsqlLine)] = Ddl.Line,
        [typeof(NpgsqlLSeg)] = Ddl.LineSegment,
        [typeof(NpgsqlBox)] = Ddl.Box,
        [typeof(NpgsqlPath)] = Ddl.GeometricPath,
        [typeof(NpgsqlPolygon)] = Ddl.Polygon,
        [typeof(NpgsqlCircle)] = Ddl.Circle,
    };

    private static readonly Dictionary<Type, string> Ranges = new()
    {
        [typeof(int)] = "int4",
        [typeof(long)] = "int8",
        [typeof(decimal)] = "num",
        [typeof(DateTime)] = "tstz",
        [typeof(DateTimeOffset)] = "tstz",
        [typeof(DateOnly)] = "date",
    };

    private static readonly HashSet<Type> Lists = [typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>)];

    /// <summary>The type; null where there is none.</summary>
    public SqlType? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? enums.Of(type)
            : Scalars.TryGetValue(type, out var scalar) ? scalar
            : IsRange(type) ? RangeOf(type, "range")
            : type.IsArray ? ArrayOf(type.GetElementType()!, type.GetArrayRank())
            : type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition()) ? ArrayOf(type.GetGenericArguments()[0], 1)
            : null;
    }

    private SqlType? ArrayOf(Type element, int rank) =>
        IsRange(element) ? (rank == 1 ? RangeOf(element, "multirange") : null)
        : rank <= Postgres.TypeLimits.MaxDimensions && Of(element) is { Dimensions: 0 } of ? of with { Dimensions = rank }
        : null;

    private static bool IsRange(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(NpgsqlRange<>);

    private static SqlType? RangeOf(Type type, string kind) => Ranges.TryGetValue(type.GetGenericArguments()[0], out var name) ? Ddl.Type(name + kind) : null;
}
