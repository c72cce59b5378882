using Retort.Schema;

namespace Retort.Postgres;

/// <summary>
/// The advisory lock that keeps two runs on one version table apart. Its key is made from the schema and the name of the table as the server
/// finds them, so that a script that names the schema and one that does not exclude each other.
/// </summary>
internal static class LockKey
{
    /// <summary>The key as an SQL expression of type bigint.</summary>
    public static string Expression(QualifiedName table)
    {
        var found = $"to_regclass({Literal.Text(Identifier.Quote(table))})";
        var schema = table.Schema is null ? "current_schema()" : Literal.Text(table.Schema);
        return $"hashtextextended('retort ' || coalesce((SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = {found}), quote_ident({schema}), '') "
            + $"|| '.' || {Literal.Text(table.Name)}, 0)";
    }
}
