using Retort.Operations;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>A table as a migration gives it, as it is in a database.</summary>
internal static class NewTable
{
    /// <summary>Makes it, with all that comes along: sequences, indexes, comments.</summary>
    public static DatabaseSchema Add(DatabaseSchema schema, CreateTable create)
    {
        var name = ReplayNames.Of(create.Table);
        if (create.Persistence == TablePersistence.Temporary || (create.IfNotExists && RelationNames.IsTaken(schema, name)))
        {
            return schema;
        }

        var table = new Table(name)
        {
            Persistence = create.Persistence,
            PartitionOf = create.PartitionOf is { } whole ? ReplayNames.Of(whole) : null,
            Bound = create.Bound,
            Inherits = [.. create.Inherits.Select(ReplayNames.Of)],
            AccessMethod = ReplayOptions.AccessMethod(create.AccessMethod),
            Options = ReplayOptions.Map(create.Options),
            Tablespace = ReplayOptions.Tablespace(create.Tablespace),
        };
        var what = new DatabaseObject(ObjectKind.Table, name);
        schema = (schema with { Tables = schema.Tables.With(name, table) }).Born(what).Comment(what, create.Comment);
        foreach (var element in create.Elements)
        {
            schema = element switch
            {
                Column column => ColumnReplay.Append(schema, name, column),
                LikeTable like => LikeReplay.Append(schema, name, like),
                _ => schema,
            };
        }

        // The key is of columns, whose types are known by now.
        schema = create.PartitionBy is not { } way ? schema : schema.Change(name, added => added with
        {
            PartitionBy = way with { Key = [.. way.Key.Select(element => NewIndex.Element(element, way.Method == PartitionMethod.Hash ? "hash" : "btree", schema.AllColumns(added)))] },
        });
        return Rest(schema, name, create);
    }

    // The server makes indexes and checks when the columns are there, and foreign keys at the end.
    private static DatabaseSchema Rest(DatabaseSchema schema, QualifiedName name, CreateTable create)
    {
        var columns = create.Elements.OfType<Column>().ToList();
        List<Constraint> constraints =
        [
            .. columns.SelectMany(column => column.Constraints.Select(constraint => NewConstraint.OfColumn(constraint, column.Name))),
            .. create.Elements.OfType<Constraint>(),
        ];
        foreach (var constraint in constraints.Where(constraint => constraint is not ForeignKey).OrderBy(constraint => constraint is Check ? 0 : constraint is PrimaryKey ? 1 : 2)
            .Concat(constraints.Where(constraint => constraint is ForeignKey)))
        {
            schema = NewConstraint.Add(schema, name, Unchecked(constraint));
        }

        schema = columns.Aggregate(schema, (all, column) => ColumnReplay.Afterwards(all, name, column));
        return create.Elements.OfType<TableIndex>().Aggregate(schema, (all, index) => IndexReplay.Add(all, name, index));
    }

    // There are no rows yet: a new table's constraints are valid whatever is said.
    private static Constraint Unchecked(Constraint constraint) => constraint switch
    {
        Check check => check with { NotValid = false },
        ForeignKey key => key with { NotValid = false },
        _ => constraint,
    };
}
