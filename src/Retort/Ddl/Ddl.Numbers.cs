using System.Globalization;
using System.Runtime.CompilerServices;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>smallint: two bytes.</summary>
    public static SqlType SmallInt => BuiltIn("smallint");

    /// <summary>integer: four bytes.</summary>
    public static SqlType Integer => BuiltIn("integer");

    /// <summary>bigint: eight bytes.</summary>
    public static SqlType BigInt => BuiltIn("bigint");

    /// <summary>smallint with a sequence of its own. Only for a new column; <see cref="Identity"/> is the standard's way.</summary>
    public static SqlType SmallSerial => BuiltIn("smallserial");

    /// <summary>integer with a sequence of its own. Only for a new column; <see cref="Identity"/> is the standard's way.</summary>
    public static SqlType Serial => BuiltIn("serial");

    /// <summary>bigint with a sequence of its own. Only for a new column; <see cref="Identity"/> is the standard's way.</summary>
    public static SqlType BigSerial => BuiltIn("bigserial");

    /// <summary>real: four bytes, six digits.</summary>
    public static SqlType Real => BuiltIn("real");

    /// <summary>double precision: eight bytes, fifteen digits.</summary>
    public static SqlType DoublePrecision => BuiltIn("double precision");

    /// <summary>money: two decimals in the currency of <c>lc_monetary</c>. numeric is safer.</summary>
    public static SqlType Money => BuiltIn("money");

    /// <summary>numeric: exact, of any size without arguments.</summary>
    /// <param name="precision">All digits, 1 to 1000.</param>
    /// <param name="scale">Digits after the point, -1000 to 1000; 0 if only the precision is given. Beyond 0 to precision: PostgreSQL 15 and later.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: an argument is out of range; RET2001: a scale without a precision.</exception>
    public static SqlType Numeric(int? precision = null, int? scale = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var place = new SourceLocation(file, line);
        if (precision is null && scale is not null)
        {
            throw Rules.BadArguments.Error("numeric has a scale but no precision: give both or neither.", place);
        }

        var type = BuiltIn("numeric", "precision", precision, 1, TypeLimits.MaxPrecision, file, line);
        if (scale is < -TypeLimits.MaxScale or > TypeLimits.MaxScale)
        {
            throw OutOfRange("the scale of numeric", -TypeLimits.MaxScale, TypeLimits.MaxScale, scale.Value, place);
        }

        return scale is null or 0 ? type : type with { Modifiers = string.Create(CultureInfo.InvariantCulture, $"{precision}, {scale}") };
    }

    /// <summary>SQL's float: real up to 24 bits of precision, double precision above or without an argument.</summary>
    /// <param name="precision">Bits, 1 to 53.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the precision is out of range.</exception>
    public static SqlType Float(int? precision = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _ = BuiltIn("float", "precision", precision, 1, TypeLimits.MaxFloat, file, line);
        return precision is <= 24 ? Real : DoublePrecision;
    }
}
