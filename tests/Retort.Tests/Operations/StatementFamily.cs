namespace Retort.Tests.Operations;

/// <summary>A family whose cases list their statements one by one.</summary>
public abstract class StatementFamily : OperationFamily
{
    /// <summary>A case that finds a schema <c>s</c> and nothing else.</summary>
    protected static OperationCase Case(string name, Action<MigrationBuilder> record, params string[] sql) =>
        new(name, Before([]), record, string.Join('\n', sql.Select(statement => statement + ";")));

    /// <summary>What must be there besides a schema <c>s</c>.</summary>
    protected static string Before(params string[] statements) => string.Join(";\n", ["CREATE SCHEMA s", .. statements]);
}
