using Retort.Revisions;

namespace Retort.Models.Classes;

/// <summary>SQL that an attribute gives.</summary>
internal static class ModelSql
{
    private static readonly SourceLocation Nowhere = new("", 0);

    /// <summary>An expression.</summary>
    /// <exception cref="DiagnosticException">RET2006: it is empty; RET2001: it is more than one.</exception>
    public static SqlExpression Of(string? sql, string what) => Given.Sql(sql, what, Nowhere);
}
