using System.Globalization;
using System.Runtime.CompilerServices;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>The array of a type.</summary>
    /// <param name="of">The type of an element.</param>
    /// <param name="dimensions">1 to 6. PostgreSQL notes it but lets a value have any number.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the number of dimensions; RET2001: a serial cannot be in an array.</exception>
    public static SqlType Array(SqlType of, int dimensions = 1, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(of);
        var place = new SourceLocation(file, line);
        if (of.IsSerial)
        {
            throw Rules.BadArguments.Error($"There is no array of {of.Name}: a serial is a column with a sequence; use the array of integer.", place);
        }

        var all = of.Dimensions + dimensions;
        return dimensions is >= 1 && all <= TypeLimits.MaxDimensions
            ? of with { Dimensions = all }
            : throw OutOfRange("the number of dimensions", 1, TypeLimits.MaxDimensions, dimensions, place);
    }

    /// <summary>
    /// Any type by its name, as SQL spells it: <c>citext</c>, <c>vector(1536)</c>, <c>geometry(Point, 4326)</c>, <c>app.mood[]</c>,
    /// <c>"Mood"</c>. A name without quotes is folded to lower case. PostgreSQL's own types are recognised, aliases included, and are the
    /// same as those made by the other methods here. Nothing but a type is accepted.
    /// </summary>
    /// <param name="sql">The type.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2003: that is no type; RET2004: its argument is out of range.</exception>
    public static SqlType Type(string sql, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        TypeParser.Parse(sql, new SourceLocation(file, line));

    /// <summary>An enum, domain or other type by its exact name, which is never split or folded.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    public static SqlType NamedType(string name, string? schema = null) => new(name) { Schema = schema };

    private static SqlType BuiltIn(string name) => new(name) { IsBuiltIn = true };

    private static SqlType BuiltIn(string name, string what, int? value, int least, int greatest, string file, int line)
    {
        if (value is { } number && (number < least || number > greatest))
        {
            throw OutOfRange($"the {what} of {name}", least, greatest, number, new SourceLocation(file, line));
        }

        return BuiltIn(name) with { Modifiers = value?.ToString(CultureInfo.InvariantCulture) };
    }

    private static DiagnosticException OutOfRange(string what, int least, int greatest, int value, SourceLocation place) =>
        Rules.TypeOutOfRange.Error(
            string.Create(CultureInfo.InvariantCulture, $"{what} is {value}, but must be from {least} to {greatest}: give another."), place);
}
