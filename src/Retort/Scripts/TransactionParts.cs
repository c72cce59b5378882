using Retort.Compilation;
using Retort.Postgres;

namespace Retort.Scripts;

/// <summary>Cuts a revision into transactions and statements that run alone. The last part is a transaction, if only to record the revision.</summary>
internal static class TransactionParts
{
    /// <summary>The parts in order; one that is no transaction has one statement.</summary>
    public static IReadOnlyList<(bool IsTransaction, IReadOnlyList<Statement> Statements)> Of(CompiledRevision compiled)
    {
        var parts = new List<(bool IsTransaction, IReadOnlyList<Statement> Statements)>();
        var together = new List<Statement>();
        foreach (var statement in compiled.Steps.Cast<StatementStep>().Select(step => step.Statement))
        {
            if (statement.Scope == StatementScope.Transaction)
            {
                together.Add(statement);
                continue;
            }

            if (together.Count > 0)
            {
                parts.Add((true, [.. together]));
                together.Clear();
            }

            // In a transaction of its own it is certain afterwards whether it succeeded.
            parts.Add((LoneStatement.Of(statement.Sql).FitsTransaction, [statement]));
        }

        parts.Add((true, together));
        return parts;
    }
}
