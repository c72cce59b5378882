using Retort.Operations;
using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>Raw SQL, cut into statements.</summary>
internal static class RawSql
{
    public static IReadOnlyList<Statement> Execute(ExecuteSql raw) => [.. StatementSplitter.Split(raw.Sql).Select(Write)];

    private static Statement Write(SqlStatement statement) => StatementClassifier.Classify(statement.Sql) switch
    {
        StatementClass.Transactional => new(statement.Sql),
        StatementClass.OutsideTransaction => new(statement.Sql, StatementScope.Alone),
        _ => throw Rules.TransactionControl.Error(
            $"In line {statement.Line} of the SQL: the statement begins or ends a transaction, which is Retort's to do, so that a revision is recorded "
            + "with its changes or not at all: take it out, or use op.Autocommit for what must run outside one."),
    };
}
