using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Reads an element of an index, an exclusion constraint or a partition key as the server writes it: <c>lower(a) COLLATE "C" text_ops DESC</c>.</summary>
internal sealed class KeyElementText
{
    private readonly string _text;
    private readonly List<SqlToken> _tokens;
    private int _next;

    private KeyElementText(string text)
    {
        _text = text;
        _tokens = [.. DefinitionText.Tokens(text).Select(token => token.Token)];
    }

    /// <summary>Reads the elements of a list.</summary>
    /// <param name="list">The list without its parentheses.</param>
    /// <param name="columns">For each element, the column that it is, or null for an expression.</param>
    public static IReadOnlyList<ExcludeElement> ReadList(string list, IReadOnlyList<string?> columns) =>
        [.. DefinitionText.Split(list).Zip(columns, (text, column) => new KeyElementText(text).Read(column))];

    private ExcludeElement Read(string? column)
    {
        var element = column is null ? new IndexElement(new SqlExpression(Expression())) : new IndexElement(column);
        _next += column is null ? 0 : 1;
        var @operator = "";
        while (_next < _tokens.Count)
        {
            switch (Take())
            {
                case "COLLATE":
                    element = element with { Collation = Name() };
                    break;
                case "ASC":
                    break;
                case "DESC":
                    element = element with { Descending = true };
                    break;
                case "NULLS":
                    element = element with { NullsFirst = Take() == "FIRST" };
                    break;
                case "WITH":
                    @operator = _text[_tokens[_next].Start..];
                    _next = _tokens.Count;
                    break;
                default:
                    _next--;
                    element = element with { OperatorClass = Name(), OperatorClassOptions = Options() };
                    break;
            }
        }

        return new(element, Operator(@operator));
    }

    // In parentheses, or a call.
    private string Expression()
    {
        while (_next < _tokens.Count && Peek != "(")
        {
            _next++;
        }

        var open = _next < _tokens.Count ? _tokens[_next].Start : _text.Length;
        var close = DefinitionText.Close(_text, open);
        _next = _tokens.FindIndex(token => token.Start >= close) is >= 0 and var at ? at : _tokens.Count;
        return DefinitionText.Unwrap(_text[..close]);
    }

    private string Peek => _text[_tokens[_next].Start.._tokens[_next].End];

    private string Take() => _text[_tokens[_next].Start.._tokens[_next++].End];

    private QualifiedName Name()
    {
        var first = DefinitionText.Unquote(Take());
        if (_next == _tokens.Count || Peek != ".")
        {
            return new(null, first);
        }

        _next++;
        return SearchPath.Strip(first, DefinitionText.Unquote(Take()));
    }

    private ValueList<StorageOption> Options()
    {
        if (_next == _tokens.Count || Peek != "(")
        {
            return [];
        }

        var open = _tokens[_next].Start;
        var close = DefinitionText.Close(_text, open);
        _next = _tokens.FindIndex(token => token.Start >= close) is >= 0 and var at ? at : _tokens.Count;
        return [.. DefinitionText.Split(DefinitionText.Inside(_text, open)).Select(Option).OrderBy(option => option.Name, StringComparer.Ordinal)];
    }

    private static StorageOption Option(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return new(DefinitionText.Unquote(text[..at].Trim()), text[(at + 1)..].Trim().Trim('\''));
    }

    private static QualifiedName Operator(string text)
    {
        if (!text.StartsWith("OPERATOR(", StringComparison.Ordinal))
        {
            return new(null, text);
        }

        var name = DefinitionText.Inside(text, text.IndexOf('(', StringComparison.Ordinal));
        var dot = DefinitionText.Tokens(name).First(token => name[token.Token.Start] == '.').Token;
        return SearchPath.Strip(DefinitionText.Unquote(name[..dot.Start]), name[dot.End..]);
    }
}
