using System.Runtime.CompilerServices;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>text of any length.</summary>
    public static SqlType Text => BuiltIn("text");

    /// <summary>name: 63 bytes, the type of identifiers in the catalog.</summary>
    public static SqlType Name => BuiltIn("name");

    /// <summary>"char": a single byte, used in the catalog.</summary>
    public static SqlType InternalChar => BuiltIn("\"char\"");

    /// <summary>bytea: bytes.</summary>
    public static SqlType Bytea => BuiltIn("bytea");

    /// <summary>varchar, with a limit in characters if given.</summary>
    /// <param name="length">1 to 10485760 characters.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the length is out of range.</exception>
    public static SqlType Varchar(int? length = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        BuiltIn("varchar", "length", length, 1, TypeLimits.MaxLength, file, line);

    /// <summary>char: padded with spaces to its length.</summary>
    /// <param name="length">1 to 10485760 characters.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the length is out of range.</exception>
    public static SqlType Char(int length = 1, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        BuiltIn("char", "length", length, 1, TypeLimits.MaxLength, file, line);

    /// <summary>bpchar: as char, but of any length, and trailing spaces do not count.</summary>
    public static SqlType BpChar => BuiltIn("bpchar");

    /// <summary>bit: exactly so many bits.</summary>
    /// <param name="length">1 to 83886080 bits.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the length is out of range.</exception>
    public static SqlType Bit(int length = 1, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        BuiltIn("bit", "length", length, 1, TypeLimits.MaxBits, file, line);

    /// <summary>varbit: bits, with a limit if given.</summary>
    /// <param name="length">1 to 83886080 bits.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2004: the length is out of range.</exception>
    public static SqlType VarBit(int? length = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        BuiltIn("varbit", "length", length, 1, TypeLimits.MaxBits, file, line);
}
