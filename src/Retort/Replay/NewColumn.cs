using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>A column as a migration gives it, as it is in a database.</summary>
internal static class NewColumn
{
    /// <summary>The column, without what it only carries along: constraints, index and comment.</summary>
    public static Column Of(DatabaseSchema schema, QualifiedName table, Column column)
    {
        var type = ReplayNames.Of(schema, column.Type);
        if (type.IsSerial)
        {
            column = column with { Type = type with { Name = SerialType(type.Name) }, Nullable = false, Default = SequenceReplay.DefaultOf(SequenceOf(schema, table, column)) };
        }
        else
        {
            column = column with { Type = type };
        }

        return column with
        {
            Nullable = column.Nullable && column.Identity is null && !column.Constraints.Any(constraint => constraint is PrimaryKey),
            Default = IsNull(column.Default) ? null : column.Default,
            Collation = ReplayNames.Reference(column.Collation),
            Identity = column.Identity is { } identity ? identity with { Options = SequenceDefaults.Without(identity.Options, type) } : null,
            Storage = StorageOf(column.Storage, column.Type),
            Compression = column.Compression == ColumnCompression.Default ? null : column.Compression,
            Statistics = column.Statistics == -1 ? null : column.Statistics,
            Options = ReplayOptions.List(column.Options),
            Constraints = [],
            HasIndex = false,
            IsIndexUnique = false,
            Comment = null,
        };
    }

    /// <summary>A storage, unless it is the type's own.</summary>
    public static ColumnStorage? StorageOf(ColumnStorage? storage, SqlType type) => storage == DefaultStorage.Of(type) ? null : storage;

    /// <summary>A default of NULL is none.</summary>
    public static bool IsNull(SqlExpression? expression) => expression is not null && expression.Sql.Trim().Equals("NULL", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the sequence that a serial column makes.</summary>
    public static QualifiedName SequenceOf(DatabaseSchema schema, QualifiedName table, Column column) =>
        table.Rename(ChosenNames.Choose(table.Name, column.Name, "seq", name => RelationNames.IsTaken(schema, table.Rename(name))));

    /// <summary>The type that a serial stands for.</summary>
    public static string SerialType(string serial) => serial switch { "smallserial" => "smallint", "bigserial" => "bigint", _ => "integer" };
}
