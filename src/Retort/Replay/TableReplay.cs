using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on tables as a whole.</summary>
internal static class TableReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        SetRowSecurity change => schema.Change(change.Table, table => table with { RowSecurity = change.Enabled }),
        ForceRowSecurity change => schema.Change(change.Table, table => table with { ForceRowSecurity = change.Forced }),
        _ => null,
    };

    /// <summary>Changes a table, if it is there.</summary>
    public static DatabaseSchema Change(this DatabaseSchema schema, QualifiedName name, Func<Table, Table> change) =>
        schema.Tables.TryGetValue(ReplayNames.Of(name), out var table) ? schema with { Tables = schema.Tables.With(table.Name, change(table)) } : schema;
}
