using System.Globalization;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Partitions as SQL.</summary>
internal static class PartitionSql
{
    public static string By(Partitioning partitioning) =>
        $"PARTITION BY {partitioning.Method.ToString().ToUpperInvariant()} ({string.Join(", ", partitioning.Key.Select(IndexSql.Element))})";

    public static string Bound(PartitionBound bound) => bound switch
    {
        DefaultBound => "DEFAULT",
        ListBound list => $"FOR VALUES IN ({Values(list.Values)})",
        RangeBound range => $"FOR VALUES FROM ({Values(range.From)}) TO ({Values(range.To)})",
        HashBound hash => string.Create(CultureInfo.InvariantCulture, $"FOR VALUES WITH (MODULUS {hash.Modulus}, REMAINDER {hash.Remainder})"),
        _ => throw new InvalidOperationException($"No SQL is known for {bound.GetType().Name}."),
    };

    public static IReadOnlyList<Statement> Attach(AttachPartition attach) =>
        [new($"ALTER TABLE {Identifier.Quote(attach.Table)} ATTACH PARTITION {Identifier.Quote(attach.Partition)} {Bound(attach.Bound)}")];

    public static IReadOnlyList<Statement> Detach(DetachPartition detach)
    {
        var how = detach.Finalize ? " FINALIZE" : detach.Concurrently ? " CONCURRENTLY" : "";
        var sql = $"ALTER TABLE {Identifier.Quote(detach.Table)} DETACH PARTITION {Identifier.Quote(detach.Partition)}{how}";
        return [detach.Concurrently && !detach.Finalize ? new(sql, StatementScope.Alone, CatalogQuestions.IsDetached(detach.Table, detach.Partition)) : new(sql)];
    }

    private static string Values(ValueList<SqlExpression> values) => string.Join(", ", values.Select(value => value.Sql));
}
