using System.Runtime.CompilerServices;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>date.</summary>
    public static SqlType Date => BuiltIn("date");

    /// <summary>time of day.</summary>
    /// <param name="precision">Decimal digits of a second, 0 to 6.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the precision is out of range.</exception>
    public static SqlType Time(int? precision = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        TimeType("time", precision, file, line);

    /// <summary>time of day with a zone.</summary>
    /// <param name="precision">Decimal digits of a second, 0 to 6.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the precision is out of range.</exception>
    public static SqlType TimeTz(int? precision = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        TimeType("timetz", precision, file, line);

    /// <summary>timestamp: date and time, no zone.</summary>
    /// <param name="precision">Decimal digits of a second, 0 to 6.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the precision is out of range.</exception>
    public static SqlType Timestamp(int? precision = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        TimeType("timestamp", precision, file, line);

    /// <summary>timestamptz: a point in time. Stored as UTC, shown in the session's zone.</summary>
    /// <param name="precision">Decimal digits of a second, 0 to 6.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the precision is out of range.</exception>
    public static SqlType TimestampTz(int? precision = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        TimeType("timestamptz", precision, file, line);

    /// <summary>interval: a span of time.</summary>
    /// <param name="precision">Decimal digits of a second, 0 to 6.</param>
    /// <param name="fields">Which fields it keeps; all if null.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the precision is out of range; RET2001: a precision, but no seconds to have it.</exception>
    public static SqlType Interval(int? precision = null, IntervalFields? fields = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var type = TimeType("interval", precision, file, line) with { Fields = fields is { } kept ? IntervalNames.Of(kept) : null };
        return precision is null || type.Fields is null || type.Fields.EndsWith("second", StringComparison.Ordinal)
            ? type
            : throw Rules.BadArguments.Error(
                $"interval {type.Fields} has no seconds, so it takes no precision: leave the precision out.", new SourceLocation(file, line));
    }

    private static SqlType TimeType(string name, int? precision, string file, int line) =>
        BuiltIn(name, "precision", precision, 0, TypeLimits.MaxTimePrecision, file, line);
}
