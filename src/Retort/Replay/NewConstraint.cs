using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>A constraint as a migration gives it, as it is in a database.</summary>
internal static class NewConstraint
{
    /// <summary>Adds one to a table. A primary key lets its columns take no NULL.</summary>
    public static DatabaseSchema Add(DatabaseSchema schema, QualifiedName table, Constraint constraint)
    {
        if (!schema.Tables.TryGetValue(table, out var found))
        {
            return schema;
        }

        var named = Named(schema, found, constraint);
        return named is PrimaryKey key
            ? schema.Change(table, changed => RequireColumns(schema, changed, key.Columns) with { Constraints = changed.Constraints.With(named.Name!, named) })
            : schema.Change(table, changed => changed with { Constraints = changed.Constraints.With(named.Name!, named) });
    }

    /// <summary>One as it is in the database: with a name, which the server chooses if none is given, and with what it takes for what is not said.</summary>
    public static Constraint Named(DatabaseSchema schema, Table table, Constraint constraint) => Canonical(schema, table, constraint with { Name = constraint.Name ?? ChooseName(schema, table, constraint) });

    /// <summary>A column's own constraint, as the table's.</summary>
    public static Constraint OfColumn(Constraint constraint, string column) => constraint switch
    {
        PrimaryKey key => key with { Columns = [column] },
        Unique unique => unique with { Columns = [column] },
        ForeignKey key => key with { Columns = [column] },
        _ => constraint,
    };

    // What PostgreSQL takes for what is not said.
    private static Constraint Canonical(DatabaseSchema schema, Table table, Constraint constraint) => constraint switch
    {
        ForeignKey key when ReplayNames.Of(key.References) is var target => key with
        {
            References = target,
            ReferencedColumns = key.ReferencedColumns.Count > 0 ? key.ReferencedColumns : KeyOf(schema, target),
            NotValid = key.NotValid && !key.NotEnforced,
        },
        Check check => check with { NotValid = check.NotValid && !check.NotEnforced },
        Exclude exclude => exclude with { Elements = [.. exclude.Elements.Select(element => new ExcludeElement(NewIndex.Element(element.Element, exclude.Method, schema.AllColumns(table)), ReplayNames.Reference(element.Operator)!))] },
        _ => constraint,
    };

    private static ValueList<string> KeyOf(DatabaseSchema schema, QualifiedName table) =>
        schema.Tables.TryGetValue(table, out var found) ? found.Constraints.Unsorted.Select(pair => pair.Value).OfType<PrimaryKey>().FirstOrDefault()?.Columns ?? [] : [];

    private static Table RequireColumns(DatabaseSchema schema, Table table, ValueList<string> columns)
    {
        // What a parent says of a column may be less than the key needs.
        var others = schema.AllColumns(table).Where(column => column.Nullable && columns.Contains(column.Name) && table.Columns.All(own => own.Name != column.Name));
        return table with { Columns = [.. table.Columns.Concat(others).Select(column => columns.Contains(column.Name) ? column with { Nullable = false } : column)] };
    }

    private static string ChooseName(DatabaseSchema schema, Table table, Constraint constraint) => constraint switch
    {
        PrimaryKey => Choose(schema, table, null, "pkey", isRelation: true),
        Unique unique => Choose(schema, table, ChosenNames.Middle(unique.Columns.Concat(unique.Include)), "key", isRelation: true),
        Exclude exclude => Choose(schema, table, ChosenNames.Middle(NewIndex.ColumnNames(exclude.Elements.Select(element => element.Element))), "excl", isRelation: true),
        ForeignKey key => Choose(schema, table, ChosenNames.Middle(key.Columns), "fkey", isRelation: false),
        Check check => Choose(schema, table, OnlyColumn(schema, table, check.Condition), "check", isRelation: false),
        _ => throw new InvalidOperationException($"No name is known for {constraint.GetType().Name}."),
    };

    private static string Choose(DatabaseSchema schema, Table table, string? middle, string label, bool isRelation) => ChosenNames.Choose(
        table.Name.Name,
        middle,
        label,
        name => RelationNames.IsConstraint(schema, table.Name.Rename(name)) || (isRelation && RelationNames.IsTaken(schema, table.Name.Rename(name))));

    // A condition on one column alone has its name.
    private static string? OnlyColumn(DatabaseSchema schema, Table table, SqlExpression condition)
    {
        var columns = schema.AllColumns(table).Where(column => ExpressionNames.Has(condition, column.Name)).Select(column => column.Name).Take(2).ToList();
        return columns is [var only] ? only : null;
    }
}
