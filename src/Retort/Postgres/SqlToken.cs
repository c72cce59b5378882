using System.Text;

namespace Retort.Postgres;

/// <summary>A piece of SQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends: the place after its last character.</param>
/// <param name="IsClosed">False for a string, name or comment that the text ends in the middle of.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Start, int End, bool IsClosed = true)
{
    /// <summary>Whether this is a comment of either kind.</summary>
    public bool IsComment => Kind is SqlTokenKind.LineComment or SqlTokenKind.BlockComment;

    /// <summary>Whether this is a given key word; the case of ASCII letters does not matter, as on the server.</summary>
    public bool IsWord(string sql, string word) =>
        Kind == SqlTokenKind.Word && Ascii.EqualsIgnoreCase(sql.AsSpan(Start, End - Start), word);

    /// <summary>Whether this is a given character.</summary>
    public bool IsSymbol(string sql, char symbol) => Kind == SqlTokenKind.Symbol && End == Start + 1 && sql[Start] == symbol;
}
