using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>The operation that makes a table, without indexes and foreign keys, which come when all tables are there.</summary>
internal static class TableCreation
{
    /// <summary>The operation.</summary>
    public static CreateTable Of(DatabaseSchema schema, Table table) => new(
        table.Name,
        [
            .. table.PartitionOf is null ? table.Columns.Select(column => ColumnOf(schema, table, column)) : [],
            .. table.Constraints.Values.Where(constraint => Has(table, constraint)),
        ])
    {
        Comment = schema.Of(new(ObjectKind.Table, table.Name)).Comment,
        Persistence = table.Persistence,
        Inherits = table.Inherits,
        PartitionBy = table.PartitionBy,
        PartitionOf = table.PartitionOf,
        Bound = table.Bound,
        AccessMethod = table.AccessMethod,
        Options = [.. table.Options.Select(option => new StorageOption(option.Key, option.Value))],
        Tablespace = table.Tablespace,
    };

    /// <summary>
    /// Whether the operation makes a constraint of a new table: a foreign key waits for the other table, one that is not valid cannot come with its own, and of two keys
    /// that are the same the server would make one.
    /// </summary>
    public static bool Has(Table table, Constraint constraint) => constraint is not ForeignKey and not Check { NotValid: true }
        && !(constraint is Unique key && table.Constraints.Values.Any(other => ColumnsOf(other) == key.Columns && (other is PrimaryKey || string.CompareOrdinal(other.Name, key.Name) < 0)));

    private static ValueList<string>? ColumnsOf(Constraint constraint) => constraint switch { PrimaryKey key => key.Columns, Unique unique => unique.Columns, _ => null };

    /// <summary>A column as a person writes it: with its comment, and a serial as that.</summary>
    public static Column ColumnOf(DatabaseSchema schema, Table table, Column column)
    {
        var commented = column with { Comment = schema.Of(new(ObjectKind.Column, table.Name) { Part = column.Name }).Comment };
        return Serial(schema, table.Name, column) is { } serial ? commented with { Type = serial, Default = null } : commented;
    }

    /// <summary>The serial type that a column with its sequence is; null for any other column.</summary>
    public static SqlType? Serial(DatabaseSchema schema, QualifiedName table, Column column)
    {
        var name = SequenceOf(table, column);
        var isSerial = !column.Nullable && schema.Sequences.TryGetValue(name, out var sequence) && sequence is { OwnedBy: { } owner }
            && owner == new ColumnReference(table, column.Name) && sequence.Options == new SequenceOptions() && (sequence.Type ?? Ddl.BigInt) == column.Type
            && column.Default is { } value && Postgres.Expressions.ExpressionText.CanBe(SequenceReplay.DefaultOf(name).Sql, value.Sql);
        return isSerial ? column.Type.Name switch { "smallint" => Ddl.SmallSerial, "integer" => Ddl.Serial, _ => Ddl.BigSerial } : null;
    }

    /// <summary>The name that PostgreSQL chooses for the sequence of a serial column.</summary>
    public static QualifiedName SequenceOf(QualifiedName table, Column column) => table.Rename(Postgres.ChosenNames.Choose(table.Name, column.Name, "seq", _ => false));
}
