using Retort.Replay;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>A table while it is read.</summary>
internal sealed class TableDraft(Table table)
{
    /// <summary>What CREATE TABLE says of it.</summary>
    public Table Table { get; set; } = table;

    /// <summary>The numbers of the tables that it has columns from.</summary>
    public List<long> Parents { get; } = [];

    /// <summary>All its columns, in order; whether they are its own.</summary>
    public List<(Column Column, bool IsLocal)> Columns { get; } = [];

    /// <summary>Its constraints.</summary>
    public List<Constraint> Constraints { get; } = [];

    /// <summary>The table, with those columns that its parents do not say all of.</summary>
    public Table Finish(IReadOnlyDictionary<long, TableDraft> all)
    {
        var inherited = Parents.Where(all.ContainsKey).SelectMany(parent => all[parent].Columns).Select(column => column.Column).ToList();
        return Table with
        {
            Columns = [.. Columns.Where(column => column.IsLocal || !inherited.Any(other => IsInherited(column.Column, other))).Select(column => column.Column)],
            Constraints = new ValueMap<string, Constraint>(Constraints.Select(constraint => KeyValuePair.Create(constraint.Name!, constraint))),
        };
    }

    // The number of an array's dimensions is a remark, which a child does not get.
    private static Column Flat(Column column) => column with { Type = column.Type with { Dimensions = Math.Min(1, column.Type.Dimensions) } };

    // Of what a parent says for itself, a child has all or nothing: as it came, or as a later change came down to it.
    private static bool IsInherited(Column column, Column parent) =>
        column.Name == parent.Name && TableReplay.Inherited(Flat(column)) == TableReplay.Inherited(Flat(parent))
        && (column.Statistics is null || column.Statistics == parent.Statistics) && (column.Options.Count == 0 || column.Options == parent.Options);
}
