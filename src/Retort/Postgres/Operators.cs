using System.Buffers;

namespace Retort.Postgres;

/// <summary>Operators as SQL.</summary>
internal static class Operators
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("+-*/<>=~!@#%^&|`?");

    /// <summary>Whether it is an operator: PostgreSQL's characters, and none that begins a comment.</summary>
    public static bool IsOperator(string text) =>
        text is { Length: > 0 and < 64 }
        && !text.AsSpan().ContainsAnyExcept(Characters)
        && !text.Contains("--", StringComparison.Ordinal)
        && !text.Contains("/*", StringComparison.Ordinal);
}
