using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on materialized views as SQL.</summary>
internal static class MaterializedViewSql
{
    public static IReadOnlyList<Statement> Create(CreateMaterializedView create)
    {
        var view = create.View;
        var sql = $"CREATE MATERIALIZED VIEW {Clause.IfNotExists(create.IfNotExists)}{Identifier.Quote(view.Name)}{Clause.List(view.Columns)}";
        sql += view.AccessMethod is { } method ? $" USING {Identifier.Quote(method)}" : "";
        sql += OptionSql.With(view.Options);
        sql += view.Tablespace is { } tablespace ? $" TABLESPACE {Identifier.Quote(tablespace)}" : "";
        sql += $" AS\n{Clause.Query(view.Query)}{(view.NoData ? "\nWITH NO DATA" : "")}";
        return [new(sql), .. ObjectSql.CommentOnNew(new DatabaseObject(ObjectKind.MaterializedView, view.Name), view.Comment)];
    }

    public static IReadOnlyList<Statement> Drop(DropMaterializedView drop) =>
        [new($"DROP MATERIALIZED VIEW {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.View)}{Clause.Cascade(drop.Cascade)}")];

    /// <summary>Unlike the other statements of that name, REFRESH … CONCURRENTLY may run in a transaction.</summary>
    public static IReadOnlyList<Statement> Refresh(RefreshMaterializedView refresh)
    {
        var view = $"{(refresh.Concurrently ? "CONCURRENTLY " : "")}{Identifier.Quote(refresh.View)}";
        return [new($"REFRESH MATERIALIZED VIEW {view}{(refresh.NoData ? " WITH NO DATA" : "")}")];
    }
}
