using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Compilation;

/// <summary>Refuses SQL that was put together from a user's expressions and is not the one statement that it was meant to be.</summary>
internal static class SoleStatement
{
    /// <summary>Checks a statement that an operation wrote.</summary>
    /// <exception cref="DiagnosticException">RET2108, or what the splitter finds.</exception>
    public static void Check(string sql)
    {
        var count = StatementSplitter.Split(sql).Count;
        if (count != 1)
        {
            throw Rules.BrokenStatement.Error(
                $"An SQL expression of this operation makes it {count} statements instead of one: take the semicolon out of the expression, or use op.Execute.");
        }

        if (ClosesTooMuch(sql))
        {
            throw Rules.BrokenStatement.Error("An SQL expression of this operation closes a parenthesis that it has not opened: take it out.");
        }
    }

    /// <summary>Checks a condition that a script asks.</summary>
    /// <exception cref="DiagnosticException">As for <see cref="Check"/>.</exception>
    public static void CheckExpression(string expression)
    {
        Check($"SELECT ({expression})");
        if (ClosesTooMuch(expression))
        {
            throw Rules.BrokenStatement.Error("A verify expression closes a parenthesis that it has not opened: take it out.");
        }
    }

    private static bool ClosesTooMuch(string sql)
    {
        var depth = 0;
        var tokenizer = new SqlTokenizer(sql);
        while (depth >= 0 && tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            depth += token.IsSymbol(sql, '(') ? 1 : token.IsSymbol(sql, ')') ? -1 : 0;
        }

        return depth < 0;
    }
}
