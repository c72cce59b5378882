using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Columns as they stand in CREATE TABLE and ADD COLUMN.</summary>
internal static class ColumnSql
{
    public static string Write(Column column)
    {
        var sql = $"{Identifier.Quote(column.Name)} {TypeSql.Write(column.Type)}";
        if (column.Default is { } value)
        {
            sql += $" DEFAULT {value.Sql}";
        }

        return column.Nullable ? sql : sql + " NOT NULL";
    }
}
