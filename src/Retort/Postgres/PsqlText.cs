using System.Text;
using Retort.Revisions;

namespace Retort.Postgres;

/// <summary>Makes a statement safe to stand in a script for psql, which does not send text to the server as it is.</summary>
internal static class PsqlText
{
    /// <summary>
    /// Keeps psql from putting a variable where SQL has a colon, as in <c>a[1:n]</c>: a space comes behind the colon, which the server does
    /// not mind. Quoted text and comments stay as they are; psql leaves them alone.
    /// </summary>
    /// <param name="sql">One statement, as <see cref="StatementSplitter"/> cuts them.</param>
    /// <exception cref="DiagnosticException">
    /// RET2064: it has a backslash outside quotes. RET2069: psql would cut it in the wrong place.
    /// </exception>
    public static string Escape(string sql)
    {
        var escaped = new StringBuilder(sql.Length);
        var reader = new PsqlReader();
        var tokenizer = new SqlTokenizer(sql);
        var copied = 0;
        while (tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            if (token.IsSymbol(sql, '\\'))
            {
                throw Rules.PsqlCommand.Error("A statement has a backslash outside quotes, which is a command of psql and no SQL: take it out.");
            }

            if (token.IsSymbol(sql, ';') && reader.EndsStatement)
            {
                throw Misread();
            }

            reader.Read(sql, token);
            if (token.IsSymbol(sql, ':') && token.End < sql.Length && BeginsVariable(sql[token.End]))
            {
                escaped.Append(sql, copied, token.End - copied).Append(' ');
                copied = token.End;
            }
        }

        return reader.EndsStatement ? escaped.Append(sql, copied, sql.Length - copied).ToString() : throw Misread();
    }

    private static bool BeginsVariable(char c) => c is '\'' or '"' or '{' or '_' || char.IsAsciiLetterOrDigit(c) || c > '\x7f';

    private static DiagnosticException Misread() => Rules.PsqlMisreads.Error(
        "psql counts the words BEGIN, CASE and END to find where a CREATE FUNCTION or CREATE PROCEDURE ends, and this one uses such a word as a name "
        + "(or has a semicolon that the count does not cover): put the name in double quotes.");
}
