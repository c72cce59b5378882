using System.Runtime.CompilerServices;
using System.Text;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

/// <summary>
/// What <c>op.ExecuteSql($"…")</c> takes. A hole <c>{value}</c> becomes a literal with its type, <c>{x:name}</c> a name, <c>{x:raw}</c> SQL as it is.
/// No value and no name can become anything but what it is: a hole inside quotes or a comment, and one that touches other text, is refused.
/// </summary>
[InterpolatedStringHandler]
public sealed class ExecuteSqlHandler
{
    private readonly StringBuilder _sql;
    private readonly SourceLocation? _location;

    // The start of the last token before the last hole: what comes after may still be part of that token, but of none before it.
    private int _scanned;
    private bool _afterHole;
    private bool _afterValue;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">Filled in by the compiler.</param>
    /// <param name="formattedCount">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ExecuteSqlHandler(int literalLength, int formattedCount, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _sql = new(literalLength + (16 * formattedCount));
        _location = file.Length == 0 ? null : new(file, line);
    }

    /// <summary>The SQL with its holes filled.</summary>
    public string Sql => _sql.ToString();

    /// <summary>Called by the compiler for the text between holes.</summary>
    /// <exception cref="DiagnosticException">RET2073: the text touches the hole before it.</exception>
    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0)
        {
            return;
        }

        if (_afterHole && (Joins(value[0]) || (_afterValue && value[0] == '.')))
        {
            throw Touches($"the text '{value[..1]}' behind it");
        }

        _sql.Append(value);
        _afterHole = false;
    }

    /// <summary>Called by the compiler for a hole.</summary>
    /// <exception cref="DiagnosticException">
    /// RET2070 to RET2074: the hole cannot stand there or like that. RET2050 to RET2054: its name or value cannot become SQL.
    /// </exception>
    public void AppendFormatted(object? value, int alignment = 0, string? format = null)
    {
        if (alignment != 0)
        {
            throw Fail(Rules.HoleAlignment, $"A hole has the alignment {alignment}, which means nothing in SQL: take it out.");
        }

        switch (format)
        {
            case null:
                AppendHole(() => Literal.Typed(value), isValue: true);
                break;
            case "name":
                AppendHole(() => Name(value), isValue: false);
                break;
            case "raw":
                AppendLiteral(Raw(value));
                break;
            default:
                throw Fail(
                    Rules.UnknownHoleFormat,
                    $"A hole has the format '{format}': use none for a value, 'name' for a name, 'raw' for SQL; format a value before it goes in.");
        }
    }

    private void AppendHole(Func<string> render, bool isValue)
    {
        CheckNotInside();
        if (_afterHole)
        {
            throw Touches("the hole before it");
        }

        var last = Last(1);
        var prefix = last == '&' && Last(2) is 'u' or 'U' && !SqlTokenizer.IsWordPart(Last(3));
        if (Joins(last) || prefix || (isValue && last == '.'))
        {
            throw Touches($"the text '{last}' before it");
        }

        try
        {
            _sql.Append(render());
        }
        catch (DiagnosticException e) when (e.Diagnostics is [{ Location: null } diagnostic])
        {
            throw new DiagnosticException(diagnostic with { Location = _location }, e);
        }

        (_afterHole, _afterValue) = (true, isValue);
    }

    private void CheckNotInside()
    {
        var text = _sql.ToString(_scanned, _sql.Length - _scanned);
        var tokenizer = new SqlTokenizer(text);
        var last = default(SqlToken);
        while (tokenizer.Next() is { Kind: not SqlTokenKind.End } token)
        {
            last = token;
        }

        if (last is { Kind: not SqlTokenKind.End, IsClosed: false })
        {
            throw Fail(Rules.HoleInsideQuotes, last.Kind switch
            {
                SqlTokenKind.Text => "A hole stands inside a string: a value brings its own quotes; close the string before it, or build the whole string in C#.",
                SqlTokenKind.QuotedIdentifier => "A hole stands inside a quoted name: write {x:name} without quotes around it.",
                SqlTokenKind.DollarText => "A hole stands inside a dollar-quoted string, where nothing can be quoted: use op.Execute with a text that C# has put together.",
                _ => "A hole stands inside a comment: take it out.",
            });
        }

        _scanned += last.Start;
    }

    private string Name(object? value) => value switch
    {
        string name => Identifier.Quote(name),
        QualifiedName name => Identifier.Quote(name),
        _ => throw Fail(Rules.HoleNotText, $"A hole with the format 'name' holds {Show(value)}: give it a string, or a QualifiedName for a name with its schema."),
    };

    private string Raw(object? value) => value switch
    {
        string sql => sql,
        SqlExpression expression => expression.Sql,
        _ => throw Fail(Rules.HoleNotText, $"A hole with the format 'raw' holds {Show(value)}: give it a string of SQL, or take the format off to get a literal."),
    };

    private static string Show(object? value) => value is null ? "null" : $"a value of type {value.GetType()}";

    private char Last(int back) => _sql.Length < back ? ' ' : _sql[^back];

    private static bool Joins(char c) => c is '\'' or '"' || SqlTokenizer.IsWordPart(c);

    private DiagnosticException Touches(string what) =>
        Fail(Rules.HoleTouchesText, $"A hole and {what} would become one piece of SQL: put a space between them, or put the whole name together in C#.");

    private DiagnosticException Fail(Rule rule, string message) => rule.Error(message, _location);
}
