using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Views and materialized views, as the server writes their queries. TOAST's parameters are left out: the server keeps them only where it takes a column for long.</summary>
internal sealed class ViewsQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, n.nspname::text, c.relname::text, {Owner("c.relowner")}, c.relkind = 'm', pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';'), c.reloptions, m.amname::text, s.spcname::text, c.relispopulated
        FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace LEFT JOIN pg_catalog.pg_am AS m ON m.oid = c.relam
            LEFT JOIN pg_catalog.pg_tablespace AS s ON s.oid = c.reltablespace
        WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND {IsOwn("pg_class")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner, isMaterialized, query, options) = (next.Number(), next.Name(), next.TextOrNull(), next.Flag(), next.Text().Trim(), next.Texts());
        draft.Add("pg_class", number, new(isMaterialized ? ObjectKind.MaterializedView : ObjectKind.View, name), owner);
        if (isMaterialized)
        {
            var view = new MaterializedView(name, query)
            {
                Options = StorageOptions.List(options),
                AccessMethod = next.TextOrNull() is { } method and not "heap" ? method : null,
                Tablespace = next.TextOrNull(),
                NoData = !next.Flag(),
            };
            draft.Schema = draft.Schema with { MaterializedViews = draft.Schema.MaterializedViews.With(name, view) };
        }
        else
        {
            var map = StorageOptions.Map(options);
            var view = new View(name, query)
            {
                SecurityBarrier = IsOn(map, "security_barrier"),
                SecurityInvoker = IsOn(map, "security_invoker"),
                Check = map.GetValueOrDefault("check_option") switch { "local" => ViewCheck.Local, "cascaded" => ViewCheck.Cascaded, _ => ViewCheck.None },
            };
            draft.Schema = draft.Schema with { Views = draft.Schema.Views.With(name, view) };
        }
    }

    // As the server reads a truth value: any beginning of true or yes, on, 1.
    private static bool IsOn(ValueMap<string, string> options, string name) =>
        options.TryGetValue(name, out var value) && value is { Length: > 0 }
        && (value is "1" or "on" || "true".StartsWith(value, StringComparison.OrdinalIgnoreCase) || "yes".StartsWith(value, StringComparison.OrdinalIgnoreCase));
}
