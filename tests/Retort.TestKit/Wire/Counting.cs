namespace Retort.TestKit.Wire;

/// <summary>Which statements a proxy counts.</summary>
public static class Counting
{
    /// <summary>All statements but the query by which Npgsql loads the server's types when it connects for the first time.</summary>
    public static bool AllButTypeLoading(string sql) => !(sql.StartsWith("SELECT version();", StringComparison.Ordinal) && sql.Contains("pg_type", StringComparison.Ordinal));

    /// <summary>All statements from the first one that a predicate matches.</summary>
    public static Func<string, bool> From(Func<string, bool> first)
    {
        var begun = false;
        return sql => begun = begun || first(sql);
    }
}
