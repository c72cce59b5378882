using System.Data.Common;

namespace Retort.Postgres.Reading;

/// <summary>Reads objects of one kind from the catalogs, all of them with one query.</summary>
internal abstract class SchemaQuery
{
    /// <summary>Leaves out what the server and extensions brought and what goes with a session; for a catalog called <c>c</c> and its schema called <c>n</c>.</summary>
    /// <param name="catalog">The catalog.</param>
    protected static string IsOwn(string catalog) => $"{IsOwnSchema} AND {IsNoMember(catalog)}";

    /// <summary>Leaves out the server's own schemas and those of sessions; for a schema called <c>n</c>.</summary>
    protected const string IsOwnSchema = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    /// <summary>Leaves out what belongs to an extension; for a catalog called <c>c</c>.</summary>
    protected static string IsNoMember(string catalog, string number = "c.oid") =>
        $"NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.classid = 'pg_catalog.{catalog}'::pg_catalog.regclass AND d.objid = {number} AND d.deptype = 'e')";

    /// <summary>The name of an owner, unless that is the role that asks.</summary>
    protected static string Owner(string number) => $"NULLIF(pg_catalog.pg_get_userbyid({number}), CURRENT_USER)::text";

    /// <summary>A collation by schema and name, unless it is the type's own; as two columns.</summary>
    protected static string Collation(string number, string ownNumber) =>
        $"(SELECT x.nspname FROM pg_catalog.pg_collation AS k JOIN pg_catalog.pg_namespace AS x ON x.oid = k.collnamespace WHERE k.oid = {number} AND k.oid <> {ownNumber}), "
        + $"(SELECT k.collname FROM pg_catalog.pg_collation AS k WHERE k.oid = {number} AND k.oid <> {ownNumber})";

    /// <summary>The names of a relation's columns by their numbers, in that order.</summary>
    protected static string Columns(string numbers, string relation) =>
        $"(SELECT pg_catalog.array_agg(a.attname::text ORDER BY u.at) FROM pg_catalog.unnest({numbers}::pg_catalog.int2[]) WITH ORDINALITY AS u(n, at) "
        + $"LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = {relation} AND a.attnum = u.n)";

    /// <summary>The query.</summary>
    /// <param name="version">The server's version: 160004 say.</param>
    public abstract string Sql(int version);

    /// <summary>Takes a row of its result.</summary>
    public abstract void Read(DbDataReader row, SchemaDraft draft);
}
