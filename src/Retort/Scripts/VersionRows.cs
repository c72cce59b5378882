using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Scripts;

/// <summary>The version table as SQL: Alembic's, byte for byte in meaning.</summary>
internal sealed class VersionRows(QualifiedName table)
{
    public string Table { get; } = Identifier.Quote(table);

    /// <summary>What its rows are, as one array in a stable order.</summary>
    public string Current => $"(SELECT coalesce(array_agg(version_num::text ORDER BY version_num::text COLLATE \"C\"), '{{}}') FROM {Table})";

    public string Create =>
        $"CREATE TABLE IF NOT EXISTS {Table} (version_num varchar(32) NOT NULL, CONSTRAINT {Identifier.Quote(table.Name + "_pkc")} PRIMARY KEY (version_num));";

    /// <summary>The rows of a state as SQL, in the order of <see cref="Current"/>.</summary>
    public static string Array(IEnumerable<string> rows) =>
        $"ARRAY[{string.Join(", ", rows.Order(StringComparer.Ordinal).Select(Literal.Text))}]::text[]";

    /// <summary>The statements that record a step.</summary>
    public IEnumerable<string> Write(RowChange change)
    {
        foreach (var row in change.Deleted)
        {
            yield return $"DELETE FROM {Table} WHERE version_num = {Literal.Text(row)};";
        }

        if (change.Updated is { } update)
        {
            yield return $"UPDATE {Table} SET version_num = {Literal.Text(update.To)} WHERE version_num = {Literal.Text(update.From)};";
        }

        foreach (var row in change.Inserted)
        {
            yield return $"INSERT INTO {Table} (version_num) VALUES ({Literal.Text(row)});";
        }
    }
}
