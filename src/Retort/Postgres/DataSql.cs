using Retort.Operations;

namespace Retort.Postgres;

/// <summary>Rows as SQL.</summary>
internal static class DataSql
{
    /// <summary>How many rows one INSERT takes: enough to be fast, few enough to be read and to fail at a place that can be found.</summary>
    private const int RowsAStatement = 1000;

    public static IReadOnlyList<Statement> Insert(BulkInsert insert)
    {
        var head = $"INSERT INTO {Identifier.Quote(insert.Table)} ({Identifier.QuoteAll(insert.Columns)})"
            + $"{(insert.OverridingSystemValue ? " OVERRIDING SYSTEM VALUE" : "")} VALUES\n    ";
        return
        [
            .. insert.Rows
                .Select(row => $"({string.Join(", ", row.Select(value => value.Sql))})")
                .Chunk(RowsAStatement)
                .Select(rows => new Statement(head + string.Join(",\n    ", rows))),
        ];
    }
}
