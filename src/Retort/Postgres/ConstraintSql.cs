using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Constraints as they stand in CREATE TABLE and ADD CONSTRAINT.</summary>
internal static class ConstraintSql
{
    public static string Write(Constraint constraint)
    {
        var name = constraint.Name is null ? "" : $"CONSTRAINT {Identifier.Quote(constraint.Name)} ";
        return name + constraint switch
        {
            PrimaryKey key => $"PRIMARY KEY ({Columns(key.Columns)})",
            _ => throw new InvalidOperationException($"No SQL is known for {constraint.GetType().Name}."),
        };
    }

    private static string Columns(IEnumerable<string> columns) => string.Join(", ", columns.Select(Identifier.Quote));
}
