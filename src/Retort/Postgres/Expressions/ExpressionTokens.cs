using System.Globalization;
using Retort.Postgres.Reading;

namespace Retort.Postgres.Expressions;

/// <summary>Cuts an expression into pieces: strings without their quotes and escapes, operators whole, comments left out.</summary>
internal static class ExpressionTokens
{
    private const string OperatorCharacters = "+-*/<>=~!@#%^&|`?";

    /// <summary>The pieces, in order.</summary>
    /// <exception cref="FormatException">A string or name is not closed, or has an escape that is not known here.</exception>
    public static IReadOnlyList<ExpressionToken> Read(string sql)
    {
        var tokens = new List<ExpressionToken>();
        var tokenizer = new SqlTokenizer(sql);
        var end = -1;
        for (var token = tokenizer.Next(); token.Kind != SqlTokenKind.End; token = tokenizer.Next())
        {
            var text = sql[token.Start..token.End];
            if (!token.IsClosed && !token.IsComment)
            {
                throw new FormatException("Something is not closed.");
            }

            switch (token.Kind)
            {
                case SqlTokenKind.LineComment or SqlTokenKind.BlockComment:
                    break;
                case SqlTokenKind.Word when token.Start == end && tokens[^1].Kind == ExpressionTokenKind.Number:
                    tokens[^1] = tokens[^1] with { Text = Exponent(tokens[^1].Text + text, sql, token.End, out var next) };
                    tokenizer = new(sql, next);
                    break;
                case SqlTokenKind.Word:
                    tokens.Add(new(ExpressionTokenKind.Word, text.ToLowerInvariant()));
                    break;
                case SqlTokenKind.QuotedIdentifier when text[0] == '"':
                    tokens.Add(new(ExpressionTokenKind.Name, DefinitionText.Unquote(text)));
                    break;
                case SqlTokenKind.Text or SqlTokenKind.DollarText:
                    tokens.Add(new(ExpressionTokenKind.Text, Value(text)));
                    break;
                case SqlTokenKind.Number when token.Start == end && tokens[^1] is { Kind: ExpressionTokenKind.Symbol, Text: "." }:
                    tokens[^1] = new(ExpressionTokenKind.Number, $"0.{text}");
                    break;
                case SqlTokenKind.Number or SqlTokenKind.Symbol when token.Start == end && Joins(tokens[^1], token.Kind, text):
                    tokens[^1] = tokens[^1] with { Text = tokens[^1].Text + text };
                    break;
                case SqlTokenKind.Number:
                    tokens.Add(new(ExpressionTokenKind.Number, text));
                    break;
                case SqlTokenKind.Symbol:
                    tokens.Add(new(ExpressionTokenKind.Symbol, text));
                    break;
                default:
                    throw new FormatException("A name has escapes.");
            }

            end = token.End;
        }

        return tokens;
    }

    // 1e3, 1.5e-3: the server writes the number out.
    private static string Exponent(string number, string sql, int end, out int next)
    {
        next = end;
        if (number[^1] is 'e' or 'E' && next < sql.Length && sql[next] is '-' or '+')
        {
            do
            {
                number += sql[next++];
            }
            while (next < sql.Length && char.IsAsciiDigit(sql[next]));
        }

        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value.ToString(CultureInfo.InvariantCulture) : throw new FormatException("That is no number.");
    }

    // The tokenizer gives operators a character at a time, and of 1.5 three pieces.
    private static bool Joins(ExpressionToken before, SqlTokenKind kind, string text) => kind == SqlTokenKind.Number
        ? before.Kind == ExpressionTokenKind.Number
        : (text == "." && before.Kind == ExpressionTokenKind.Number)
            || (before.Kind == ExpressionTokenKind.Symbol && OperatorCharacters.Contains(text[0], StringComparison.Ordinal) && before.Text.All(character => OperatorCharacters.Contains(character, StringComparison.Ordinal))
                && !(text is "-" or "+" && !before.Text.Any(character => "~!@#%^&|`?".Contains(character, StringComparison.Ordinal))));

    private static string Value(string text)
    {
        if (text[0] == '$')
        {
            var tag = text[..(text.IndexOf('$', 1) + 1)];
            return text[tag.Length..^tag.Length];
        }

        var quote = text.IndexOf('\'', StringComparison.Ordinal);
        var value = text[(quote + 1)..^1].Replace("''", "'", StringComparison.Ordinal);
        return text[..quote] switch
        {
            "" => value,
            "E" or "e" => EscapeText.Read(value),
            "B" or "b" => value,
            var prefix => throw new FormatException($"A string begins with {prefix}."),
        };
    }
}
