namespace Retort.Postgres;

/// <summary>What PostgreSQL takes for what a routine does not say of itself (CREATE FUNCTION in the documentation).</summary>
internal static class RoutineDefaults
{
    /// <summary>A cost, unless it is what PostgreSQL takes anyway.</summary>
    /// <param name="cost">In units of cpu_operator_cost.</param>
    /// <param name="language">The routine's language.</param>
    public static double? Cost(double? cost, string language) => cost == (language is "c" or "internal" ? 1 : 100) ? null : cost;

    /// <summary>A number of rows, unless it is what PostgreSQL takes anyway.</summary>
    public static double? Rows(double? rows, bool isSet) => rows == (isSet ? 1000 : 0) ? null : rows;
}
