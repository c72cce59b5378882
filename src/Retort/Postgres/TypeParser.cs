using System.Globalization;
using System.Text.RegularExpressions;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>
/// Reads a type as SQL spells it, by a strict grammar: nothing that is not a type gets through, so the result is safe to write back.
/// Also reads what <c>format_type</c> of the server says.
/// </summary>
internal sealed partial class TypeParser
{
    private readonly string _sql;
    private readonly SourceLocation? _location;
    private readonly List<string> _tokens;
    private int _next;

    private TypeParser(string sql, SourceLocation? location)
    {
        _sql = sql;
        _location = location;
        _tokens = [.. Tokens(sql)];
    }

    /// <summary>Reads a type.</summary>
    /// <exception cref="DiagnosticException">RET2003: it is none; RET2004: its argument is out of range.</exception>
    public static SqlType Parse(string sql, SourceLocation? location = null) => new TypeParser(sql ?? "", location).Read();

    private SqlType Read()
    {
        var type = ReadName();
        var dimensions = 0;
        while (Take("["))
        {
            _ = int.TryParse(Peek, NumberStyles.None, CultureInfo.InvariantCulture, out _) && Take(Peek);
            dimensions += Take("]") ? 1 : throw Bad("a bracket is not closed");
        }

        if (_next < _tokens.Count)
        {
            throw Bad($"'{Peek}' has no place in it");
        }

        return dimensions switch
        {
            0 => type,
            > TypeLimits.MaxDimensions => throw OutOfRange("has more than 6 dimensions"),
            _ when type.IsSerial => throw Bad("a serial is a column with a sequence and has no arrays"),
            _ => type with { Dimensions = dimensions },
        };
    }

    private SqlType ReadName()
    {
        if (_tokens.Count == 0)
        {
            throw Bad("it is empty");
        }

        if (Peek == "\"char\"")
        {
            _next++;
            return new("\"char\"") { IsBuiltIn = true };
        }

        var isQuoted = Peek.StartsWith('"');
        var first = Identifier(Peek);
        if (isQuoted || (_tokens.Count > 1 && _tokens[1] == "."))
        {
            _next++;
            return ReadQualified(first);
        }

        var words = Words();
        var arguments = Arguments();
        words = Words(words);
        if (words.StartsWith("interval ", StringComparison.Ordinal) && IntervalNames.Contains(words[9..]))
        {
            arguments ??= Arguments();
            return BuiltIn("interval", arguments) with { Fields = words[9..] };
        }

        if (words == "float")
        {
            return Float(arguments);
        }

        if (TypeNames.Canonical.TryGetValue(words, out var canonical))
        {
            return BuiltIn(canonical, arguments ?? Arguments());
        }

        return words.Contains(' ', StringComparison.Ordinal)
            ? throw Bad("several words are no type of PostgreSQL; a name with spaces needs double quotes")
            : new(words) { IsBuiltIn = arguments is null && TypeNames.OfRoutines.Contains(words), Modifiers = arguments is null ? null : string.Join(", ", arguments) };
    }

    private SqlType ReadQualified(string first)
    {
        string? schema = null;
        if (Take("."))
        {
            (schema, first) = (first, Identifier(Peek));
            _next++;
        }

        var arguments = Arguments();
        var isCatalog = schema == "pg_catalog" && first != "char" && TypeNames.Canonical.ContainsKey(first);
        return isCatalog
            ? BuiltIn(TypeNames.Canonical[first], arguments)
            : new(first) { Schema = schema, Modifiers = arguments is null ? null : string.Join(", ", arguments) };
    }

    /// <summary>Words in a row, in lower case, after those that went before.</summary>
    private string Words(string before = "")
    {
        while (_next < _tokens.Count && (char.IsLetter(Peek[0]) || Peek[0] == '_'))
        {
            before = before.Length == 0 ? Fold(Peek) : $"{before} {Fold(Peek)}";
            _next++;
        }

        return before;
    }

    private List<string>? Arguments()
    {
        if (!Take("("))
        {
            return null;
        }

        List<string> arguments = [];
        do
        {
            var isWord = Peek.Length > 0 && (char.IsLetterOrDigit(Peek[0]) || Peek[0] is '_' or '-');
            arguments.Add(isWord ? Peek : throw Bad("an argument must be a number or a word"));
            _next++;
        }
        while (Take(","));

        return Take(")") ? arguments : throw Bad("a parenthesis is not closed");
    }

    private SqlType BuiltIn(string canonical, List<string>? arguments)
    {
        var type = new SqlType(canonical) { IsBuiltIn = true };
        if (arguments is null)
        {
            return canonical is "char" or "bit" ? type with { Modifiers = "1" } : type;
        }

        var range = TypeNames.Range(canonical) ?? throw Bad($"{canonical} takes no arguments");
        var values = arguments.ConvertAll(Number);
        if (values.Count > (canonical == "numeric" ? 2 : 1))
        {
            throw Bad($"{canonical} does not take {values.Count} arguments");
        }

        if (values[0] < range.Least || values[0] > range.Greatest)
        {
            throw OutOfRange($"has the argument {values[0]}, which must be from {range.Least} to {range.Greatest}");
        }

        return values switch
        {
            [_, < -TypeLimits.MaxScale or > TypeLimits.MaxScale] => throw OutOfRange("has a scale that is not from -1000 to 1000"),
            [var precision, not 0 and var scale] => type with { Modifiers = string.Create(CultureInfo.InvariantCulture, $"{precision}, {scale}") },
            _ => type with { Modifiers = values[0].ToString(CultureInfo.InvariantCulture) },
        };
    }

    private SqlType Float(List<string>? arguments) => arguments switch
    {
        null => BuiltIn("double precision", null),
        [var bits] when Number(bits) is >= 1 and <= TypeLimits.MaxFloat => BuiltIn(Number(bits) <= 24 ? "real" : "double precision", null),
        _ => throw OutOfRange("takes one argument, from 1 to 53"),
    };

    private int Number(string token) =>
        int.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Bad($"'{token}' is no number that a type takes");

    private string Identifier(string token) => token switch
    {
        ['"', .., '"'] when token.Length > 2 => token[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal),
        [var first, ..] when char.IsLetter(first) || first == '_' => Fold(token),
        _ => throw Bad("a name is missing"),
    };

    private string Peek => _next < _tokens.Count ? _tokens[_next] : "";

    private bool Take(string token)
    {
        var isNext = _next < _tokens.Count && _tokens[_next] == token;
        _next += isNext ? 1 : 0;
        return isNext;
    }

    private IEnumerable<string> Tokens(string sql)
    {
        var at = 0;
        foreach (Match match in Token().Matches(sql))
        {
            if (match.Index != at)
            {
                throw Bad($"'{sql[at]}' has no place in it");
            }

            at += match.Length;
            yield return match.Groups[1].Value;
        }

        if (sql[at..].Trim(' ') is [var rest, ..])
        {
            throw Bad($"'{rest}' has no place in it");
        }
    }

    // As the server does in a multibyte encoding: only the letters of ASCII are folded.
    private static string Fold(string word) => string.Concat(word.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c));

    private DiagnosticException Bad(string why) =>
        Rules.BadType.Error($"{SqlCharacters.Show(_sql)} is no type: {why}. Write it as SQL does: citext, vector(1536), app.mood[], \"Mood\".", _location);

    private DiagnosticException OutOfRange(string why) =>
        Rules.TypeOutOfRange.Error($"The type {SqlCharacters.Show(_sql)} {why}: give another.", _location);

    [GeneratedRegex("""\G *([\p{L}_][\p{L}\p{Nd}_$]*|"(?:[^"\p{Cc}]|"")+"|-?[0-9]+|[().,\[\]])""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
