using Retort.Schema;

namespace Retort;

public static partial class Ddl
{
    /// <summary>A column. It takes NULL unless told otherwise.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="nullable">Whether it takes NULL.</param>
    /// <param name="defaultSql">The default as SQL: <c>now()</c>.</param>
    /// <param name="comment">A comment on the column.</param>
    public static Column Column(string name, SqlType type, bool nullable = true, string? defaultSql = null, string? comment = null) =>
        new(name, type)
        {
            Nullable = nullable,
            Default = defaultSql is null ? null : new SqlExpression(defaultSql),
            Comment = comment,
        };
}
