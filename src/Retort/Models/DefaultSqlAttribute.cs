namespace Retort.Models;

/// <summary>The default of a column as SQL: <c>[DefaultSql("now()")]</c>. For a value there is <see cref="System.ComponentModel.DefaultValueAttribute"/>.</summary>
/// <param name="sql">The expression.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultSqlAttribute(string sql) : Attribute
{
    /// <summary>The expression.</summary>
    public string Sql { get; } = sql;
}
