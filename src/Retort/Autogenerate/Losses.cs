using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>What goes, for good or to come again, and what changes so that nothing may stand on it meanwhile.</summary>
internal sealed class Losses
{
    private readonly HashSet<DatabaseObject> _objects = [];

    /// <summary>How much there is; it only grows.</summary>
    public int Count => _objects.Count + Columns.Count + Changed.Count + Converted.Count + Retyped.Count + Types.Count + Keys.Count;

    /// <summary>Tables, views and sequences that go.</summary>
    public HashSet<QualifiedName> Relations { get; } = [];

    /// <summary>Types and domains that go, or that get other values.</summary>
    public HashSet<QualifiedName> Types { get; } = [];

    /// <summary>Functions and procedures that go.</summary>
    public HashSet<QualifiedName> Routines { get; } = [];

    /// <summary>Columns that go.</summary>
    public HashSet<ColumnReference> Columns { get; } = [];

    /// <summary>Columns that get another type or go.</summary>
    public HashSet<ColumnReference> Changed { get; } = [];

    /// <summary>Those of them that get a type of another kind.</summary>
    public HashSet<ColumnReference> Converted { get; } = [];

    /// <summary>Columns that get a type which an operator class named for the old one may not take.</summary>
    public HashSet<ColumnReference> Retyped { get; } = [];

    /// <summary>Keys that go, by table and columns.</summary>
    public HashSet<(QualifiedName Table, string Columns)> Keys { get; } = [];

    /// <summary>Whether an object goes.</summary>
    public bool Has(DatabaseObject what) => _objects.Contains(what);

    /// <summary>An object goes.</summary>
    public bool Add(DatabaseObject what)
    {
        if (!_objects.Add(what))
        {
            return false;
        }

        switch (what.Kind)
        {
            case ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Sequence:
                Relations.Add(what.Name);
                break;
            case ObjectKind.Type or ObjectKind.Domain:
                Types.Add(what.Name);
                break;
            case ObjectKind.Function or ObjectKind.Procedure:
                Routines.Add(what.Name);
                break;
            case ObjectKind.Column:
                Columns.Add(new(what.Name, what.Part!));
                Changed.Add(new(what.Name, what.Part!));
                break;
            default:
                break;
        }

        return true;
    }

    /// <summary>Whether a type is, or is made of, one that goes.</summary>
    public bool HasType(SqlType? type) => type is { IsBuiltIn: false } && ReplayNames.OfType(type) is var name && (Types.Contains(name) || Relations.Contains(name));

    /// <summary>A column gets a type of another kind.</summary>
    public void Convert(ColumnReference column)
    {
        Changed.Add(column);
        Converted.Add(column);
        Retyped.Add(column);
    }

    /// <summary>A child has what its parent has; a column of its own stays when the parent's goes.</summary>
    public void Inherit(Table child, QualifiedName parent)
    {
        foreach (var set in (HashSet<ColumnReference>[])[Columns, Changed, Converted, Retyped])
        {
            List<ColumnReference> more = [.. set.Where(column => column.Table == parent && (set != Columns || child.Columns.All(own => own.Name != column.Column))).Select(column => column with { Table = child.Name })];
            set.UnionWith(more);
        }
    }

    /// <summary>Whether a query or command stands on something that goes or changes.</summary>
    public bool IsInQuery(string? sql) => sql is not null && Count > 0
        && (Relations.Any(name => Mentions(sql, name.Name) && SqlMentions.Relation(sql, name))
            || Changed.Any(column => Reads(sql, column))
            || IsInExpression(sql));

    /// <summary>Whether a query reads a column.</summary>
    public static bool Reads(string sql, ColumnReference column) =>
        Mentions(sql, column.Column) && Mentions(sql, column.Table.Name) && SqlMentions.Relation(sql, column.Table) && ExpressionNames.Has(sql, column.Column);

    /// <summary>Whether an expression stands on a function, type or sequence that goes.</summary>
    public bool IsInExpression(string? sql) => sql is not null && Count > 0
        && (Routines.Any(name => Mentions(sql, name.Name) && SqlMentions.Call(sql, name))
            || Types.Any(name => Mentions(sql, name.Name) && SqlMentions.Type(sql, name))

            // The name of a sequence is a string.
            || (sql.Contains("nextval", StringComparison.OrdinalIgnoreCase) && sql.Replace("''", "'", StringComparison.Ordinal) is var said && Relations.Any(name => Mentions(said, name.Name))));

    /// <summary>Whether an expression on a table names a column of a set.</summary>
    public static bool IsColumnIn(string? sql, QualifiedName table, HashSet<ColumnReference> columns) =>
        sql is not null && columns.Any(column => column.Table == table && Mentions(sql, column.Column) && ExpressionNames.Has(sql, column.Column));

    // Most texts name none of them, which is quickly seen.
    private static bool Mentions(string sql, string name) => sql.Contains(name.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
