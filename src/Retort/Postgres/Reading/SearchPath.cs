using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>The names of what a schema refers to but does not hold: collations, operator classes, operators, functions that are PostgreSQL's own.</summary>
internal static class SearchPath
{
    /// <summary>A name without its schema where everybody has that on the path.</summary>
    public static QualifiedName Strip(string? schema, string name) => new(schema is "pg_catalog" or "public" ? null : schema, name);
}
