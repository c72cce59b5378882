using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>Values of .NET as PostgreSQL reads them.</summary>
internal static class ValueText
{
    // PostgreSQL documentation, section 8.1.2: up to 131072 digits before the decimal point.
    private const int NumericDigits = 131072;

    private const string Timestamp = "yyyy-MM-dd HH:mm:ss.FFFFFF";

    /// <summary>The text and type of a value that is not null. Times are cut to microseconds, PostgreSQL's unit.</summary>
    public static SqlText Of(object value) => value switch
    {
        string text => new(text, "text"),
        char character => new(character.ToString(), "text"),
        bool truth => new(truth ? "true" : "false", "boolean"),
        sbyte or byte or short => new(Number(value), "smallint"),
        ushort or int => new(Number(value), "integer"),
        uint or long => new(Number(value), "bigint"),
        ulong or decimal or Int128 or UInt128 => new(Number(value), "numeric"),
        BigInteger integer => new(Integer(integer), "numeric"),
        Half half => new(((float)half).ToString("R", CultureInfo.InvariantCulture), "real"),
        float single => new(single.ToString("R", CultureInfo.InvariantCulture), "real"),
        double number => new(number.ToString("R", CultureInfo.InvariantCulture), "double precision"),
        Guid guid => new(guid.ToString("D"), "uuid"),
        DateTime time => Time(time),
        DateTimeOffset time => Instant(time.UtcDateTime),
        DateOnly date => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "date"),
        TimeOnly time => new(time.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture), "time"),
        TimeSpan span => new(Interval(span), "interval"),
        byte[] bytes => new(Bytes(bytes), "bytea"),
        ReadOnlyMemory<byte> bytes => new(Bytes(bytes.Span), "bytea"),
        Memory<byte> bytes => new(Bytes(bytes.Span), "bytea"),
        JsonDocument or JsonElement or JsonNode => new(JsonText.Of(value), "jsonb"),
        IPAddress address => new(Address(address), "inet"),
        IPNetwork network => new(network.ToString(), "cidr"),
        PhysicalAddress address => Hardware(address.GetAddressBytes()),
        _ => ArrayText.TryOf(value) ?? throw Unknown(value.GetType()),
    };

    /// <summary>The type that <see cref="Of"/> gives to values of a type; null if that depends on the value, or there is none.</summary>
    public static string? TypeOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? TypeOf(underlying)
        : type.IsEnum ? null
        : type == typeof(string) ? "text"
        : type == typeof(DateTime) ? "timestamp"
        : type == typeof(byte[]) ? "bytea"
        : type == typeof(IPAddress) ? "inet"
        : type == typeof(PhysicalAddress) ? "macaddr"
        : type == typeof(JsonDocument) || type == typeof(JsonElement) || type.IsAssignableTo(typeof(JsonNode)) ? "jsonb"
        : type == typeof(SqlExpression) || !type.IsValueType || type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? null
        : Activator.CreateInstance(type) is { } zero && IsScalar(zero) ? Of(zero).Type
        : null;

    /// <summary>What to say of a type that has no literal.</summary>
    public static DiagnosticException Unknown(Type type) => Rules.NoLiteral.Error(type switch
    {
        { IsEnum: true } => $"A value of the enum {type} has no SQL literal, because its name need not be a label of the database's type: "
            + "write the label as a string, or cast the value to a number if numbers are stored.",
        _ when type == typeof(SqlExpression) => "SQL cannot be an item of a list: write the whole array as SQL.",
        _ => $"A value of type {type} has no SQL literal: give a string, number, boolean, date, Guid, byte[], JSON, network address, "
            + "an array or list of one of these, or write the value as SQL with Sql(\"…\").",
    });

    private static bool IsScalar(object value) => value is
        char or bool or sbyte or byte or short or ushort or int or uint or long or ulong or decimal or Int128 or UInt128 or BigInteger or Half or float or double
        or Guid or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or IPNetwork or ReadOnlyMemory<byte> or Memory<byte>;

    private static string Number(object value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);

    private static string Integer(BigInteger value)
    {
        // Printing takes quadratic time, so what is far too long is not even printed.
        var text = value.GetBitLength() > NumericDigits * 4L ? null : value.ToString(CultureInfo.InvariantCulture);
        return text is not null && text.TrimStart('-').Length <= NumericDigits
            ? text
            : throw Rules.BadValue.Error($"A BigInteger has more than {NumericDigits} digits, the most that numeric holds: store it as text or bytea.");
    }

    private static SqlText Time(DateTime time) => time.Kind switch
    {
        DateTimeKind.Utc => Instant(time),
        DateTimeKind.Unspecified => new(time.ToString(Timestamp, CultureInfo.InvariantCulture), "timestamp"),
        _ => throw Rules.BadValue.Error(
            "A DateTime of kind Local means another instant on every machine: use DateTimeKind.Utc or a DateTimeOffset for timestamptz, "
            + "DateTimeKind.Unspecified for timestamp."),
    };

    private static SqlText Instant(DateTime utc) => new(utc.ToString(Timestamp, CultureInfo.InvariantCulture) + "+00", "timestamptz");

    // Every field has its own sign, so that IntervalStyle does not matter.
    private static string Interval(TimeSpan span)
    {
        var time = span - TimeSpan.FromDays(span.Days);
        var sign = span < TimeSpan.Zero ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{span.Days} days {sign}{time:hh\\:mm\\:ss\\.ffffff}");
    }

    private static string Bytes(ReadOnlySpan<byte> bytes) => @"\x" + Convert.ToHexStringLower(bytes);

    private static SqlText Hardware(byte[] address) => address.Length is 6 or 8
        ? new(Convert.ToHexStringLower(address), address.Length == 6 ? "macaddr" : "macaddr8")
        : throw Rules.BadValue.Error($"A PhysicalAddress has {address.Length} bytes; PostgreSQL holds addresses of 6 (macaddr) or 8 (macaddr8).");

    private static string Address(IPAddress address) =>
        address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, ScopeId: not 0 }
            ? throw Rules.BadValue.Error($"The address {address} has a scope, which inet cannot hold: take it off.")
            : address.ToString();
}
