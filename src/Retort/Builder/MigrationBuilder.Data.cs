using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>INSERT of many rows, written as literals: <c>op.BulkInsert("roles", ["id", "name"], [[1, "admin"], [2, "guest"]])</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that get values.</param>
    /// <param name="rows">The rows, each with one value a column; <c>Ddl.Sql("now()")</c> for an expression. None is allowed and does nothing.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="overridingSystemValue">Gives values of its own to columns GENERATED ALWAYS AS IDENTITY.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="DiagnosticException">RET2002: no columns; RET2005: a column twice; RET2007: a row has too few or too many values; RET2053: a value has no literal.</exception>
    public void BulkInsert(
        string table,
        IReadOnlyList<string> columns,
        IReadOnlyList<IReadOnlyList<object?>> rows,
        string? schema = null,
        bool overridingSystemValue = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var place = new SourceLocation(file, line);
        var names = Given.Columns(columns, "the list of columns", place);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != names.Count)
            {
                throw Rules.WrongCount.Error($"Row {i + 1} has {rows[i].Count} values for {names.Count} columns: give one value a column.", place);
            }
        }

        ValueList<ValueList<SqlExpression>> values = [.. rows.Select(row => (ValueList<SqlExpression>)[.. row.Select(value => Given.Value(value, place))])];
        Record(new BulkInsert(Name(table, schema), names, values) { OverridingSystemValue = overridingSystemValue }, file, line);
    }
}
