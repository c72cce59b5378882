using System.Globalization;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Columns as they stand in CREATE TABLE and ADD COLUMN, and what has to follow them.</summary>
internal static class ColumnSql
{
    public static string Write(Column column)
    {
        List<string> parts = [Identifier.Quote(column.Name), TypeSql.Write(column.Type)];
        AddIf(parts, column.Compression is not null, () => $"COMPRESSION {Compression(column.Compression!.Value)}");
        AddIf(parts, column.Collation is not null, () => $"COLLATE {Identifier.Quote(column.Collation!)}");
        AddIf(parts, column.Default is not null, () => $"DEFAULT {column.Default!.Sql}");
        AddIf(parts, column.Generated is not null, () => Generated(column.Generated!));
        AddIf(parts, column.Identity is not null, () => IdentitySql.Write(column.Identity!));
        AddIf(parts, !column.Nullable, () => "NOT NULL");
        parts.AddRange(column.Constraints.Select(ConstraintSql.WriteInline));
        return string.Join(" ", parts);
    }

    /// <summary>What CREATE TABLE and ADD COLUMN cannot say: storage (not before 16), statistics, options, index, comment.</summary>
    public static IEnumerable<Statement> Afterwards(QualifiedName table, Column column, bool ifNotExists)
    {
        var change = new AlterColumn(table, column.Name)
        {
            Storage = column.Storage,
            Statistics = column.Statistics,
            SetOptions = column.Options,
            Comment = column.Comment is null ? null : new(column.Comment),
        };
        foreach (var statement in AlterColumnSql.Alter(change))
        {
            yield return statement;
        }

        if (column.HasIndex)
        {
            var index = new TableIndex($"ix_{table.Name}_{column.Name}", [column.Name]) { IsUnique = column.IsIndexUnique };
            yield return IndexSql.Create(new CreateIndex(table, index) { IfNotExists = ifNotExists })[0];
        }
    }

    public static IReadOnlyList<Statement> Add(AddColumn add)
    {
        var exists = add.IfNotExists ? "IF NOT EXISTS " : "";
        return
        [
            new($"ALTER TABLE {Identifier.Quote(add.Table)} ADD COLUMN {exists}{Write(add.Column)}"),
            .. Afterwards(add.Table, add.Column, add.IfNotExists),
        ];
    }

    public static IReadOnlyList<Statement> Drop(DropColumn drop)
    {
        var exists = drop.IfExists ? "IF EXISTS " : "";
        return [new($"ALTER TABLE {Identifier.Quote(drop.Table)} DROP COLUMN {exists}{Identifier.Quote(drop.Column)}{(drop.Cascade ? " CASCADE" : "")}")];
    }

    public static IReadOnlyList<Statement> Rename(RenameColumn rename) =>
        [Rename(rename.Table, rename.Column, rename.NewName)];

    public static Statement Rename(QualifiedName table, string column, string newName) =>
        new($"ALTER TABLE {Identifier.Quote(table)} RENAME COLUMN {Identifier.Quote(column)} TO {Identifier.Quote(newName)}");

    public static string Compression(ColumnCompression compression) => compression switch
    {
        ColumnCompression.Pglz => "pglz",
        ColumnCompression.Lz4 => "lz4",
        _ => "default",
    };

    public static string Storage(ColumnStorage storage) => storage.ToString().ToUpper(CultureInfo.InvariantCulture);

    private static string Generated(Generated generated) =>
        $"GENERATED ALWAYS AS ({generated.Expression.Sql}) {(generated.IsVirtual ? "VIRTUAL" : "STORED")}";

    private static void AddIf(List<string> parts, bool isWanted, Func<string> part)
    {
        if (isWanted)
        {
            parts.Add(part());
        }
    }
}
