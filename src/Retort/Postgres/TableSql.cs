using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on tables as SQL.</summary>
internal static class TableSql
{
    public static IReadOnlyList<Statement> Create(CreateTable create) =>
    [
        new(Head(create) + Body(create) + Tail(create)),
        .. create.Elements.OfType<Column>().SelectMany(column => ColumnSql.Afterwards(create.Table, column, create.IfNotExists)),
        .. create.Elements.OfType<TableIndex>()
            .SelectMany(index => IndexSql.Create(new CreateIndex(create.Table, index) { IfNotExists = create.IfNotExists })),
        .. Comment(create),
    ];

    public static IReadOnlyList<Statement> Drop(DropTable drop) =>
        [new($"DROP TABLE {(drop.IfExists ? "IF EXISTS " : "")}{Identifier.Quote(drop.Table)}{(drop.Cascade ? " CASCADE" : "")}")];

    public static IReadOnlyList<Statement> Rename(RenameTable rename) => Alter(rename.Table, $"RENAME TO {Identifier.Quote(rename.NewName)}");

    public static IReadOnlyList<Statement> SetSchema(SetTableSchema move) => Alter(move.Table, $"SET SCHEMA {Identifier.Quote(move.NewSchema)}");

    public static IReadOnlyList<Statement> SetLogged(SetTableLogged change) => Alter(change.Table, change.Logged ? "SET LOGGED" : "SET UNLOGGED");

    public static IReadOnlyList<Statement> SetTablespace(SetTableTablespace move) =>
        Alter(move.Table, $"SET TABLESPACE {Identifier.Quote(move.Tablespace)}");

    public static IReadOnlyList<Statement> SetAccessMethod(SetTableAccessMethod change) =>
        Alter(change.Table, $"SET ACCESS METHOD {Identifier.Quote(change.AccessMethod)}");

    public static IReadOnlyList<Statement> SetReplicaIdentity(SetReplicaIdentity change)
    {
        var index = change.Identity.Index is { } name ? $" {Identifier.Quote(name)}" : "";
        return Alter(change.Table, $"REPLICA IDENTITY {change.Identity.Name}{index}");
    }

    public static IReadOnlyList<Statement> SetInheritance(SetInheritance change) =>
        Alter(change.Table, $"{(change.Inherits ? "INHERIT" : "NO INHERIT")} {Identifier.Quote(change.Parent)}");

    public static IReadOnlyList<Statement> SetClusterIndex(SetClusterIndex change) =>
        Alter(change.Table, change.Index is { } index ? $"CLUSTER ON {Identifier.Quote(index)}" : "SET WITHOUT CLUSTER");

    private static Statement[] Alter(QualifiedName table, string action) => [new($"ALTER TABLE {Identifier.Quote(table)} {action}")];

    private static string Head(CreateTable create)
    {
        var persistence = create.Persistence switch
        {
            TablePersistence.Unlogged => "UNLOGGED ",
            TablePersistence.Temporary => "TEMPORARY ",
            _ => "",
        };
        var exists = create.IfNotExists ? "IF NOT EXISTS " : "";
        var partition = create.PartitionOf is { } parent ? $" PARTITION OF {Identifier.Quote(parent)}" : "";
        return $"CREATE {persistence}TABLE {exists}{Identifier.Quote(create.Table)}{partition}";
    }

    private static string Body(CreateTable create)
    {
        var elements = create.Elements.Where(element => element is not TableIndex).Select(Element).ToList();
        var bound = create.Bound is null ? "" : $" {PartitionSql.Bound(create.Bound)}";
        return (elements.Count, create.PartitionOf) switch
        {
            (0, not null) => bound,
            (0, _) => " ()",
            _ => $" (\n    {string.Join(",\n    ", elements)}\n){bound}",
        };
    }

    private static string Tail(CreateTable create)
    {
        var onCommit = create.OnCommit switch
        {
            OnCommit.DeleteRows => " ON COMMIT DELETE ROWS",
            OnCommit.Drop => " ON COMMIT DROP",
            _ => "",
        };
        return (create.Inherits.Count == 0 ? "" : $" INHERITS ({string.Join(", ", create.Inherits.Select(Identifier.Quote))})")
            + (create.PartitionBy is null ? "" : $" {PartitionSql.By(create.PartitionBy)}")
            + (create.AccessMethod is null ? "" : $" USING {Identifier.Quote(create.AccessMethod)}")
            + OptionSql.With(create.Options)
            + onCommit
            + (create.Tablespace is null ? "" : $" TABLESPACE {Identifier.Quote(create.Tablespace)}");
    }

    private static IEnumerable<Statement> Comment(CreateTable create) =>
        create.Comment is null ? [] : [new($"COMMENT ON TABLE {Identifier.Quote(create.Table)} IS {Literal.Text(create.Comment)}")];

    private static string Element(TableElement element) => element switch
    {
        Column column => ColumnSql.Write(column),
        Constraint constraint => ConstraintSql.Write(constraint),
        LikeTable like => string.Concat([$"LIKE {Identifier.Quote(like.Table)}", .. like.Including.Select(Including)]),
        _ => throw new InvalidOperationException($"No SQL is known for {element.GetType().Name}."),
    };

    private static string Including(LikeOption option) => $" INCLUDING {option.ToString().ToUpperInvariant()}";
}
