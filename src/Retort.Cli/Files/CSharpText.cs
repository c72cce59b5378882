using Retort.Autogenerate.Writing;

namespace Retort.Cli.Files;

/// <summary>Text as it must stand in a C# file.</summary>
internal static class CSharpText
{
    /// <summary>A collection of string literals.</summary>
    public static string Literals(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(CSharpLiteral.Of))}]";

    /// <summary>A documentation comment, on one line where the text is.</summary>
    public static IEnumerable<string> Summary(string text)
    {
        string[] lines = [.. CSharpLiteral.Lines(text).Select(Xml)];
        return lines is [var only] ? [$"/// <summary>{only}</summary>"] : ["/// <summary>", .. lines.Select(line => $"/// {line}".TrimEnd()), "/// </summary>"];
    }

    /// <summary>What XML has no place for, even escaped, becomes a blank.</summary>
    private static string Xml(string line)
        => string.Concat(line.Select(c => char.IsControl(c) || c is '\ufffe' or '\uffff' ? ' ' : c))
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
