using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

/// <summary>
/// The words of PostgreSQL's DDL, for <c>using static</c>: columns, constraints and types. The package imports it, so that a migration writes
/// <c>Column("phone", Varchar(20))</c>.
/// </summary>
public static partial class Ddl
{
    /// <summary>An expression that reaches the server as it is: <c>defaultValue: Sql("now()")</c>.</summary>
    public static SqlExpression Sql(string sql) => new(sql);

    /// <summary>A storage parameter of a table or index: <c>Option("fillfactor", 70)</c>, <c>Option("toast.autovacuum_enabled", false)</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">A number, text or truth value; null for a flag that is on.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2008: the name is none, or the value has a line break or quote.</exception>
    public static StorageOption Option(string name, object? value = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var text = value switch
        {
            null => null,
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return OptionName().IsMatch(name ?? "") && (text is null || text.All(c => c is not '\'' and not '\\' && !char.IsControl(c)))
            ? new(name!, text)
            : throw Rules.BadOption.Error($"'{name}' = '{text}' is no storage option: write a name like fillfactor and a plain value.", new SourceLocation(file, line));
    }

    [GeneratedRegex(@"^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex OptionName();
}
