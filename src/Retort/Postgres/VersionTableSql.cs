using System.Text;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>The statements on a version table: Alembic's, byte for byte in meaning.</summary>
internal sealed class VersionTableSql(QualifiedName table)
{
    /// <summary>The SQLSTATE of a division by zero, with which a checked write ends that hit no row, or several.</summary>
    public const string NotOneRow = "22012";

    /// <summary>Its name, quoted.</summary>
    public string Table { get; } = Identifier.Quote(table);

    /// <summary>Makes it.</summary>
    public string Create => $"CREATE TABLE {Table} (version_num varchar(32) NOT NULL, {Constraint}PRIMARY KEY (version_num))";

    /// <summary>The statements that record a step; each must hit one row.</summary>
    public IEnumerable<string> Write(RowChange change)
    {
        foreach (var row in change.Deleted)
        {
            yield return $"DELETE FROM {Table} WHERE version_num = {Literal.Text(row)}";
        }

        if (change.Updated is { } update)
        {
            yield return $"UPDATE {Table} SET version_num = {Literal.Text(update.To)} WHERE version_num = {Literal.Text(update.From)}";
        }

        foreach (var row in change.Inserted)
        {
            yield return $"INSERT INTO {Table} (version_num) VALUES ({Literal.Text(row)})";
        }
    }

    /// <summary>
    /// A statement of <see cref="Write"/> that fails unless it hits one row, with <see cref="NotOneRow"/>, so that a COMMIT may travel behind it.
    /// </summary>
    /// <param name="write">The statement.</param>
    /// <param name="besides">An INSERT that is done with it.</param>
    public static string Checked(string write, string? besides = null) =>
        $"WITH written AS ({write} RETURNING 1){(besides is null ? "" : $", added AS ({besides})")} "
        + "SELECT 1 OPERATOR(pg_catalog./) (pg_catalog.count(*) OPERATOR(pg_catalog.=) 1)::pg_catalog.int4 FROM written";

    /// <summary>Alembic's name for the key, left to PostgreSQL where it would be too long for a name.</summary>
    private string Constraint => table.Name + "_pkc" is var name && Encoding.UTF8.GetByteCount(name) <= Identifier.MaxBytes ? $"CONSTRAINT {Identifier.Quote(name)} " : "";
}
