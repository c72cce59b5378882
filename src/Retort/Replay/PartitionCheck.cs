using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>The condition that a partition's bound is, as a check: DETACH PARTITION … CONCURRENTLY leaves it on the table.</summary>
internal static class PartitionCheck
{
    /// <summary>The check, without a name; null where the bound asks for nothing, or for more than can be told here: a hash, several columns, an expression.</summary>
    public static Check? Of(Table partition, Table whole, PartitionBound? bound)
    {
        if (whole.PartitionBy is not { Key: [{ Column: { } column }] } || partition.Columns.FirstOrDefault(own => own.Name == column) is not { } key)
        {
            return null;
        }

        var (name, type) = (Identifier.Quote(column), TypeSql.Write(key.Type));
        List<string> conditions = bound switch
        {
            RangeBound { From: [var from], To: [var to] } => [$"{name} IS NOT NULL", .. Limit(name, ">=", from, type), .. Limit(name, "<", to, type)],
            ListBound { Values: [var only] } => [$"{name} IS NOT NULL", $"{name} = {only.Sql}::{type}"],
            _ => [],
        };
        return conditions.Count == 0 ? null : new Check(null, new(string.Join(" AND ", conditions.Select(condition => $"({condition})"))));
    }

    private static IEnumerable<string> Limit(string name, string comparison, SqlExpression end, string type) =>
        end.Sql.Trim().ToUpperInvariant() is "MINVALUE" or "MAXVALUE" ? [] : [$"{name} {comparison} {end.Sql}::{type}"];
}
