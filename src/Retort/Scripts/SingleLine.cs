namespace Retort.Scripts;

/// <summary>A person's text on one line: nothing in it can end a comment or a line, and every client can show it.</summary>
internal static class SingleLine
{
    /// <summary>The text with a space for each control character and line break, and U+FFFD for half a character.</summary>
    public static string Of(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
        return System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(line));
    }
}
