using System.Data.Common;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Extended statistics.</summary>
internal sealed class StatisticsQuery : SchemaQuery
{
    public override string Sql(int version) =>
        $"""
        SELECT c.oid::int8, n.nspname::text, c.stxname::text, {Owner("c.stxowner")}, x.nspname::text, r.relname::text, {Columns("c.stxkeys", "c.stxrelid")},
            pg_catalog.pg_get_statisticsobjdef_expressions(c.oid), c.stxkind::text[], NULLIF(c.stxstattarget, -1)::int4
        FROM pg_catalog.pg_statistic_ext AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.stxnamespace
            JOIN pg_catalog.pg_class AS r ON r.oid = c.stxrelid JOIN pg_catalog.pg_namespace AS x ON x.oid = r.relnamespace
        WHERE {IsOwn("pg_statistic_ext")}
        """;

    public override void Read(DbDataReader row, SchemaDraft draft)
    {
        var next = new RowReading(row);
        var (number, name, owner) = (next.Number(), next.Name(), next.TextOrNull());
        var statistics = new ExtendedStatistics(name, next.Name())
        {
            Columns = [.. next.Texts()],
            Expressions = [.. next.Texts().Select(expression => new SqlExpression(DefinitionText.Unwrap(expression)))],
        };
        var kinds = next.Texts().Aggregate(StatisticsKinds.Default, (all, letter) => all | letter switch
        {
            "d" => StatisticsKinds.Distinct,
            "f" => StatisticsKinds.Dependencies,
            "m" => StatisticsKinds.MostCommonValues,
            _ => StatisticsKinds.Default,
        });
        var target = next.IntOrNull();
        var what = new DatabaseObject(ObjectKind.Statistics, name);
        draft.Add("pg_statistic_ext", number, what, owner);
        draft.Change(what, attributes => attributes with { StatisticsTarget = target });
        draft.Schema = draft.Schema with { Statistics = draft.Schema.Statistics.With(name, statistics with { Kinds = WholeKinds.Of(kinds) }) };
    }
}
