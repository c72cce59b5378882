using System.Globalization;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Reads what the server writes of partitions.</summary>
internal static class PartitionText
{
    /// <summary>The key of a partitioned table: <c>RANGE (created_at)</c>.</summary>
    public static Partitioning Partitioning(char way, string definition, IReadOnlyList<string?> columns) => new(
        way switch { 'l' => PartitionMethod.List, 'h' => PartitionMethod.Hash, _ => PartitionMethod.Range },
        [.. KeyElementText.ReadList(DefinitionText.Inside(definition, definition.IndexOf('(', StringComparison.Ordinal)), columns).Select(element => element.Element)]);

    /// <summary>The bound of a partition: <c>FOR VALUES IN ('a', 'b')</c>.</summary>
    public static PartitionBound Bound(string definition) =>
        Values(definition, "FROM") is { } from ? new RangeBound(from, Values(definition, "TO")!)
        : Values(definition, "IN") is { } values ? new ListBound(values)
        : Values(definition, "WITH") is [var modulus, var remainder] ? new HashBound(Number(modulus.Sql), Number(remainder.Sql))
        : new DefaultBound();

    private static ValueList<SqlExpression>? Values(string definition, string word) =>
        DefinitionText.AfterWord(definition, word) is { } list ? [.. DefinitionText.Split(list).Select(value => new SqlExpression(value))] : null;

    // "modulus 4"
    private static int Number(string text) => int.Parse(text[(text.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
}
