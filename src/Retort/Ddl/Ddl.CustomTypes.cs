using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>A field of a composite type.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="collation">The collation, if not the type's own.</param>
    public static CompositeField Field(string name, SqlType type, QualifiedName? collation = null) => new(name, type) { Collation = collation };

    /// <summary>A CHECK of a domain.</summary>
    /// <param name="sql">The condition as SQL; VALUE is the value.</param>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    public static DomainCheck DomainCheck(string sql, string? name = null) => new(name, new SqlExpression(sql));

    /// <summary>A column whose enum type is replaced.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="isArray">Whether it is an array of the type.</param>
    /// <param name="defaultSql">The default that it is to have, as SQL. A column with a default must name it here.</param>
    /// <param name="existingDefaultSql">The default that it had, if that was another.</param>
    public static EnumColumn EnumColumn(
        string table,
        string column,
        string? schema = null,
        bool isArray = false,
        string? defaultSql = null,
        string? existingDefaultSql = null) =>
        new(new QualifiedName(schema, table), column)
        {
            IsArray = isArray,
            Default = defaultSql is null ? null : new SqlExpression(defaultSql),
            ExistingDefault = (existingDefaultSql ?? defaultSql) is { } existing ? new SqlExpression(existing) : null,
        };

    /// <summary>What becomes of a value when its enum type is replaced.</summary>
    /// <param name="from">A value of the type as it was.</param>
    /// <param name="to">A value of the type as it will be.</param>
    public static EnumValueMapping MapValue(string from, string to) => new(from, to);

    /// <summary>A column of a table, named from outside: the owner of a sequence.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    public static ColumnReference ColumnOf(string table, string column, string? schema = null) => new(new QualifiedName(schema, table), column);

    /// <summary>The name of an object in a schema, where an argument takes both.</summary>
    /// <param name="name">The object.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    public static QualifiedName Qualified(string name, string? schema = null) => new(schema, name);

    /// <summary>A table in a publication.</summary>
    /// <param name="table">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="columns">The columns that are sent (PostgreSQL 15); none means all.</param>
    /// <param name="where">The condition on rows that are sent, as SQL (PostgreSQL 15).</param>
    /// <param name="only">Whether tables that inherit from it stay out (ONLY).</param>
    public static PublishedTable Published(string table, string? schema = null, IReadOnlyList<string>? columns = null, string? where = null, bool only = false) =>
        new(new QualifiedName(schema, table)) { Only = only, Columns = [.. columns ?? []], Where = where is null ? null : new SqlExpression(where) };
}
