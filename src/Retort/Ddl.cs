using Retort.Schema;

namespace Retort;

/// <summary>
/// The words of PostgreSQL's DDL, for <c>using static</c>: columns, constraints and types. The package imports it, so that a migration writes
/// <c>Column("phone", Varchar(20))</c>.
/// </summary>
public static partial class Ddl
{
    /// <summary>An expression that reaches the server as it is: <c>defaultValue: Sql("now()")</c>.</summary>
    public static SqlExpression Sql(string sql) => new(sql);

    /// <summary>PRIMARY KEY.</summary>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="name">Its name, or null for PostgreSQL's choice.</param>
    public static PrimaryKey PrimaryKey(IReadOnlyList<string> columns, string? name = null) => new(name, [.. columns]);
}
