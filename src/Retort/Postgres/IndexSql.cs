using System.Globalization;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Indexes and operations on them as SQL.</summary>
internal static class IndexSql
{
    public static IReadOnlyList<Statement> Create(CreateIndex create)
    {
        var index = create.Index;
        var sql = $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {(create.Concurrently ? "CONCURRENTLY " : "")}{(create.IfNotExists ? "IF NOT EXISTS " : "")}"
            + $"{Identifier.Quote(index.Name)} ON {Clause.Only(create.Only)}{Identifier.Quote(create.Table)}"
            + (index.Method is null ? "" : $" USING {Identifier.Quote(index.Method)}")
            + $" ({string.Join(", ", index.Elements.Select(Element))})"
            + (index.Include.Count == 0 ? "" : $" INCLUDE ({Identifier.QuoteAll(index.Include)})")
            + (index.NullsNotDistinct ? " NULLS NOT DISTINCT" : "")
            + OptionSql.With(index.Options)
            + (index.Tablespace is null ? "" : $" TABLESPACE {Identifier.Quote(index.Tablespace)}")
            + (index.Where is null ? "" : $" WHERE {index.Where.Sql}");
        return [create.Concurrently ? new(sql, StatementScope.Alone, CatalogQuestions.IsValidIndex(create.Table, index.Name)) : new(sql)];
    }

    public static IReadOnlyList<Statement> Drop(DropIndex drop)
    {
        var sql = $"DROP INDEX {(drop.Concurrently ? "CONCURRENTLY " : "")}{(drop.IfExists ? "IF EXISTS " : "")}{Identifier.Quote(drop.Index)}"
            + (drop.Cascade ? " CASCADE" : "");
        return [drop.Concurrently ? new(sql, StatementScope.Alone, CatalogQuestions.IsGone(drop.Index)) : new(sql)];
    }

    public static IReadOnlyList<Statement> Rename(RenameIndex rename) => Alter(rename.Index, $"RENAME TO {Identifier.Quote(rename.NewName)}");

    public static IReadOnlyList<Statement> SetTablespace(SetIndexTablespace move) => Alter(move.Index, $"SET TABLESPACE {Identifier.Quote(move.Tablespace)}");

    public static IReadOnlyList<Statement> Attach(AttachIndexPartition attach) =>
        Alter(attach.Index, $"ATTACH PARTITION {Identifier.Quote(attach.Partition)}");

    public static IReadOnlyList<Statement> SetStatistics(SetIndexStatistics change) =>
        Alter(change.Index, string.Create(CultureInfo.InvariantCulture, $"ALTER COLUMN {change.Column} SET STATISTICS {change.Target}"));

    /// <remarks>There is nothing to ask the catalog: an index that was built anew looks like one that was not, and doing it again is harmless.</remarks>
    public static IReadOnlyList<Statement> Reindex(Reindex reindex)
    {
        var options = reindex.Tablespace is null ? "" : $"(TABLESPACE {Identifier.Quote(reindex.Tablespace)}) ";
        var sql = $"REINDEX {options}{(reindex.IsTable ? "TABLE" : "INDEX")} {(reindex.Concurrently ? "CONCURRENTLY " : "")}{Identifier.Quote(reindex.Target)}";
        return [new(sql, reindex.Concurrently ? StatementScope.Alone : StatementScope.Transaction)];
    }

    /// <summary>An element of an index, an exclusion constraint or a partition key. An expression gets parentheses, which are always allowed.</summary>
    public static string Element(IndexElement element) =>
        (element.Column is { } column ? Identifier.Quote(column) : $"({element.Expression!.Sql})")
        + (element.Collation is null ? "" : $" COLLATE {Identifier.Quote(element.Collation)}")
        + (element.OperatorClass is null ? "" : $" {Identifier.Quote(element.OperatorClass)}")
        + (element.OperatorClassOptions.Count == 0 ? "" : $" {OptionSql.Write(element.OperatorClassOptions)}")
        + (element.Descending ? " DESC" : "")
        + element.NullsFirst switch { true => " NULLS FIRST", false => " NULLS LAST", null => "" };

    private static Statement[] Alter(QualifiedName index, string action) => [new($"ALTER INDEX {Identifier.Quote(index)} {action}")];
}
