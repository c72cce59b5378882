namespace Retort.TestKit.Wire;

/// <summary>Which text a session's prepared statements and portals stand for.</summary>
internal sealed class StatementNames
{
    private readonly Dictionary<string, string> _statements = [];
    private readonly Dictionary<string, string> _portals = [];

    /// <summary>Takes note of a Parse or a Bind.</summary>
    public void Note(WireMessage message)
    {
        switch (message.Type)
        {
            case 'P' when message.Texts(2) is [var name, var sql]:
                _statements[name] = sql;
                break;
            case 'B' when message.Texts(2) is [var portal, var statement]:
                _portals[portal] = _statements.GetValueOrDefault(statement, "");
                break;
        }
    }

    /// <summary>The text that an Execute runs.</summary>
    public string Sql(WireMessage execute) => _portals.GetValueOrDefault(execute.Texts(1)[0], "");
}
