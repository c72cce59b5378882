using Retort.Replay;
using Retort.Schema;

namespace Retort.Tests.Autogenerate;

/// <summary>A column that is added is the last, and one that was there before its table got a parent is the table's own, which no operation can help.</summary>
internal static class ColumnOrder
{
    /// <summary>The schema with the columns of its tables by name.</summary>
    public static DatabaseSchema Ignored(DatabaseSchema schema) => schema with
    {
        Tables = schema.Tables.Replace(_ => true, table => table with { Columns = [.. Own(schema, table).OrderBy(column => column.Name, StringComparer.Ordinal)] }, table => table.Name),
        Types = schema.Types.Replace(
            type => type is CompositeType, type => (CompositeType)type with { Attributes = [.. ((CompositeType)type).Attributes.OrderBy(field => field.Name, StringComparer.Ordinal)] }, type => type.Name),
    };

    private static IEnumerable<Column> Own(DatabaseSchema schema, Table table)
    {
        var parents = (table.PartitionOf is { } whole ? [whole] : table.Inherits).SelectMany(parent => schema.ColumnsOf(parent)).Select(Flat).ToHashSet();
        return table.Columns.Where(column => !parents.Contains(Flat(column)));
    }

    // How many dimensions an array has, a child is not told.
    private static Column Flat(Column column) => TableReplay.Inherited(column) with { Type = column.Type with { Dimensions = Math.Min(1, column.Type.Dimensions) } };
}
