using System.Text;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Scripts;

/// <summary>The version table as SQL: Alembic's, byte for byte in meaning.</summary>
internal sealed class VersionRows(QualifiedName table)
{
    private readonly VersionTableSql _sql = new(table);

    /// <summary>Its name, quoted.</summary>
    public string Table => _sql.Table;

    /// <summary>Whether there is none, as an SQL expression.</summary>
    public string Missing => $"to_regclass({Literal.Text(Table)}) IS NULL";

    /// <summary>What its rows are, as one array in a stable order.</summary>
    public string Current => $"(SELECT coalesce(array_agg(version_num::text ORDER BY version_num::text COLLATE \"C\"), '{{}}') FROM {Table})";

    /// <summary>Keeps the rows in the setting <c>retort.rows</c>, as a statement of PL/pgSQL.</summary>
    public string Remember => $"PERFORM set_config('retort.rows', {Current}::text, false);";

    /// <summary>Keeps other writers out until the transaction ends.</summary>
    public string Lock => $"LOCK TABLE {Table} IN SHARE ROW EXCLUSIVE MODE;";

    /// <summary>
    /// Makes the table where the search path leads to none. CREATE TABLE IF NOT EXISTS would look in the first schema alone, and hide a table
    /// of another one behind a new, empty one.
    /// </summary>
    public string Create =>
        $"IF {Missing} THEN {_sql.Create}; END IF;";

    /// <summary>The rows of a state as SQL, in the order of <see cref="Current"/>.</summary>
    public static string Array(IEnumerable<string> rows) => $"ARRAY[{string.Join(", ", rows.Order(Bytes).Select(Literal.Text))}]::text[]";

    /// <summary>The statements of PL/pgSQL that record a step. A row that is not where it must be is an error.</summary>
    public IEnumerable<string> Write(RowChange change) => _sql.Write(change).Select(write =>
        $"{write}; IF NOT FOUND THEN {Raise.Error($"Retort: {Table} was changed by somebody else.")} END IF;");

    private static readonly IComparer<string> Bytes =
        Comparer<string>.Create((left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));
}
