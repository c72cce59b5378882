using Retort.Operations;
using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>
/// Writes operations as PostgreSQL statements, and says of each whether it may run in a transaction. It knows no connection: the same
/// operation gives the same bytes everywhere.
/// </summary>
public static class SqlWriter
{
    /// <summary>The statements of one operation, in order.</summary>
    /// <exception cref="DiagnosticException">A name, type or text in the operation cannot be SQL.</exception>
    public static IReadOnlyList<Statement> Write(Operation operation) => operation switch
    {
        CreateTable create => TableSql.Create(create),
        DropTable drop => TableSql.Drop(drop),
        ExecuteSql raw => RawSql.Execute(raw),
        _ => throw new InvalidOperationException($"No SQL is known for {operation.GetType().Name}."),
    };
}
