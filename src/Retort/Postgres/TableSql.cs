using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on tables as SQL.</summary>
internal static class TableSql
{
    public static IReadOnlyList<Statement> Create(CreateTable create)
    {
        var elements = string.Join(",\n    ", create.Elements.Select(Element));
        var exists = create.IfNotExists ? "IF NOT EXISTS " : "";
        return [new($"CREATE TABLE {exists}{Identifier.Quote(create.Table)} (\n    {elements}\n)")];
    }

    public static IReadOnlyList<Statement> Drop(DropTable drop) =>
        [new($"DROP TABLE {(drop.IfExists ? "IF EXISTS " : "")}{Identifier.Quote(drop.Table)}{(drop.Cascade ? " CASCADE" : "")}")];

    private static string Element(TableElement element) => element switch
    {
        Column column => ColumnSql.Write(column),
        Constraint constraint => ConstraintSql.Write(constraint),
        _ => throw new InvalidOperationException($"No SQL is known for {element.GetType().Name}."),
    };
}
