using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on extended statistics.</summary>
internal static class StatisticsReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateStatistics create => Create(schema, create.Statistics),
        DropStatistics drop => (schema with { Statistics = schema.Statistics.Without(ReplayNames.Of(drop.Statistics)) }).Forget(what => what == What(drop.Statistics)),
        SetStatisticsTarget change => schema.Statistics.ContainsKey(ReplayNames.Of(change.Statistics))
            ? schema.Change(What(change.Statistics), attributes => attributes with { StatisticsTarget = change.Target is -1 ? null : change.Target })
            : schema,
        _ => null,
    };

    /// <summary>Gives statistics another name or schema.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, QualifiedName name, QualifiedName newName) =>
        (schema with { Statistics = schema.Statistics.Without(name).With(newName, schema.Statistics[name] with { Name = newName }) }).Rename(what => what == What(name), _ => What(newName));

    /// <summary>Columns in the order that they have in their table.</summary>
    public static ValueList<string> InOrder(DatabaseSchema schema, QualifiedName table, ValueList<string> columns)
    {
        var order = schema.Tables.TryGetValue(table, out var found) ? schema.AllColumns(found).Select(column => column.Name).ToList() : [];
        return [.. columns.OrderBy(column => order.IndexOf(column))];
    }

    private static DatabaseObject What(QualifiedName name) => new(ObjectKind.Statistics, ReplayNames.Of(name));

    private static DatabaseSchema Create(DatabaseSchema schema, ExtendedStatistics statistics)
    {
        var (name, table) = (ReplayNames.Of(statistics.Name), ReplayNames.Of(statistics.Table));
        if (!schema.Statistics.ContainsKey(name))
        {
            var made = statistics with { Name = name, Table = table, Columns = InOrder(schema, table, statistics.Columns), Kinds = WholeKinds.Of(statistics.Kinds), Comment = null };
            schema = schema with { Statistics = schema.Statistics.With(name, made) };
        }

        return statistics.Comment is null ? schema : schema.Comment(What(name), statistics.Comment);
    }
}
