using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Foreign keys as SQL.</summary>
internal static class ForeignKeySql
{
    /// <summary>As a table's.</summary>
    public static string Write(ForeignKey key) => $"FOREIGN KEY ({Columns(key.Columns, key)}) {Target(key)}";

    /// <summary>From REFERENCES on, as a column's.</summary>
    public static string Target(ForeignKey key)
    {
        var columns = key.ReferencedColumns.Count == 0 ? "" : $" ({Columns(key.ReferencedColumns, key)})";
        return $"REFERENCES {Identifier.Quote(key.References)}{columns}"
            + (key.Match == ForeignKeyMatch.Full ? " MATCH FULL" : "")
            + Action(" ON DELETE", key.OnDelete)
            + Action(" ON UPDATE", key.OnUpdate)
            + ConstraintSql.Deferred(key.Deferrability)
            + (key.NotEnforced ? " NOT ENFORCED" : "")
            + (key.NotValid ? " NOT VALID" : "");
    }

    private static string Columns(ValueList<string> columns, ForeignKey key) => ConstraintSql.Period(columns, key.Period, "", "PERIOD ");

    private static string Action(string words, ForeignKeyAction action)
    {
        var columns = action.Columns.Count == 0 ? "" : $" ({Identifier.QuoteAll(action.Columns)})";
        return action.Kind switch
        {
            ForeignKeyActionKind.Restrict => $"{words} RESTRICT",
            ForeignKeyActionKind.Cascade => $"{words} CASCADE",
            ForeignKeyActionKind.SetNull => $"{words} SET NULL{columns}",
            ForeignKeyActionKind.SetDefault => $"{words} SET DEFAULT{columns}",
            _ => "",
        };
    }
}
