using System.Text;
using Retort.Postgres;

namespace Retort.Scripts;

/// <summary>The text of a script as it grows: LF, one statement after the other, safe for psql.</summary>
internal sealed class ScriptText
{
    private readonly StringBuilder _text = new();

    /// <summary>A line that is a comment. What could end a comment line is taken out: a message is a person's text.</summary>
    public ScriptText Comment(string text) => Line($"-- {SingleLine.Of(text)}".TrimEnd());

    /// <summary>A statement of Retort's own.</summary>
    public ScriptText Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Statements of Retort's own.</summary>
    public ScriptText Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }

        return this;
    }

    /// <summary>A statement of a migration. psql would replace <c>:name</c> in it.</summary>
    public ScriptText Statement(Statement statement) => Line(PsqlText.Escape(statement.Sql) + ";");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
