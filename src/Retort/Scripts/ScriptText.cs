using System.Text;
using Retort.Postgres;

namespace Retort.Scripts;

/// <summary>The text of a script as it grows: LF, one statement after the other, safe for psql.</summary>
internal sealed class ScriptText
{
    private readonly StringBuilder _text = new();

    /// <summary>A line that is a comment. What could end a comment line is taken out: a message is a person's text.</summary>
    public ScriptText Comment(string text)
    {
        _text.Append("-- ").Append(OneLine(text)).Append('\n');
        return this;
    }

    /// <summary>A statement of Retort's own.</summary>
    public ScriptText Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>A statement of a migration. psql would replace <c>:name</c> in it.</summary>
    public ScriptText Statement(Statement statement) => Line(PsqlText.Escape(statement.Sql) + ";");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
}
