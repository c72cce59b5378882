using Retort.Postgres;
using Retort.Revisions;

namespace Retort.EntityFrameworkCore;

/// <summary>The expression that makes a text search vector of columns, as Npgsql writes it.</summary>
internal static class SearchVector
{
    /// <summary>The expression.</summary>
    /// <param name="config">The text search configuration.</param>
    /// <param name="columns">The columns, in order.</param>
    /// <param name="schema">The schema of their table.</param>
    /// <param name="table">Their table.</param>
    /// <param name="translation">The model.</param>
    /// <param name="source">Where it is asked for.</param>
    public static SqlExpression Of(string config, IReadOnlyList<string> columns, string? schema, string table, Translation translation, ModelSource source)
    {
        var found = translation.Model.FindTable(table, schema)?.Columns.Where(column => columns.Contains(column.Name)).ToDictionary(column => column.Name, StringComparer.Ordinal) ?? [];
        if (columns.Count == 0 || columns.Any(column => !found.ContainsKey(column)))
        {
            translation.Faults.Add(Rules.DbContextUntranslated, source, $"{source} is a text search vector of columns that '{table}' does not have. Give it properties of the same table.");
            return new("''::tsvector");
        }

        var literal = Literal.Text(config);
        var parts = columns.Select(column => found[column]).GroupBy(column => column.StoreType is "json" or "jsonb" ? column.StoreType : "text").Select(group => group.Key == "text"
            ? $"to_tsvector({literal}, {string.Join(" || ' ' || ", group.Select(column => OrElse(column.Name, column.IsNullable, "''")))})"
            : string.Join(" || ", group.Select(column => $"{group.Key}_to_tsvector({literal}, {OrElse(column.Name, column.IsNullable, "'{}'")}, '\"all\"')")));
        return new(string.Join(" || ", parts));
    }

    private static string OrElse(string column, bool isNullable, string empty) => isNullable ? $"coalesce({Identifier.Quote(column)}, {empty})" : Identifier.Quote(column);
}
