namespace Retort.Postgres;

/// <summary>Finds the line of a place in a text. Asked in rising order, it reads the text once.</summary>
internal sealed class LineCounter(string text)
{
    private int _offset;
    private int _line = 1;

    /// <summary>The line, from 1, that holds a character.</summary>
    public int LineAt(int offset)
    {
        if (offset < _offset)
        {
            (_offset, _line) = (0, 1);
        }

        for (; _offset < offset; _offset++)
        {
            if (text[_offset] == '\n')
            {
                _line++;
            }
        }

        return _line;
    }
}
