using Retort.Models;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>A table or column that may have, or has, a new name.</summary>
/// <param name="Schema">The schema of the table.</param>
/// <param name="Table">The table; for one that is renamed by its old name.</param>
/// <param name="Column">The column by its old name; null where the table itself is renamed.</param>
/// <param name="NewName">The new name.</param>
internal sealed record NameChange(string Schema, string Table, string? Column, string NewName)
{
    /// <summary>The same as a model says it.</summary>
    public ModelRename ToRename()
    {
        var table = new QualifiedName(Schema, Table);
        return Column is null ? new(new(ObjectKind.Table, table.Rename(NewName)), Table) : new(new(ObjectKind.Column, table) { Part = NewName }, Column);
    }

    /// <summary>Where something goes and something of the same type comes: a name that may only have changed.</summary>
    public static IReadOnlyList<NameChange> Possible(SchemaPair pair)
    {
        var (from, to) = (pair.From, pair.To);
        return
        [
            .. from.Tables.Values.Where(table => !to.Tables.ContainsKey(table.Name)).SelectMany(gone => to.Tables.Values
                .Where(table => !from.Tables.ContainsKey(table.Name) && Likeness.AreAlike(gone, table))
                .Select(come => new NameChange(gone.Name.Schema!, gone.Name.Name, null, come.Name.Name))),
            .. to.Tables.Values.Where(table => from.Tables.ContainsKey(table.Name)).SelectMany(table => Columns(from.Tables[table.Name], table)),
        ];
    }

    private static IEnumerable<NameChange> Columns(Table before, Table after) => Gone(before, after).SelectMany(gone => Gone(after, before)
        .Where(come => Likeness.AreAlike(gone, come))
        .Select(come => new NameChange(after.Name.Schema!, after.Name.Name, gone.Name, come.Name)));

    private static IEnumerable<Column> Gone(Table table, Table other) => table.Columns.Where(column => !other.Columns.Any(same => same.Name == column.Name));
}
