using System.Text;

namespace Retort.Cli.CommandLine;

/// <summary>Takes a command line apart as a shell does: at blanks outside of quotes.</summary>
internal static class CommandWords
{
    public static List<string> Split(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var inWord = false;
        char? quote = null;
        foreach (var c in command)
        {
            if (c == quote)
            {
                quote = null;
            }
            else if (quote is null && c is '"' or '\'')
            {
                quote = c;
                inWord = true;
            }
            else if (quote is null && char.IsWhiteSpace(c))
            {
                Finish();
            }
            else
            {
                _ = word.Append(c);
                inWord = true;
            }
        }

        Finish();
        return words;

        void Finish()
        {
            if (inWord)
            {
                words.Add(word.ToString());
                word.Clear();
                inWord = false;
            }
        }
    }
}
