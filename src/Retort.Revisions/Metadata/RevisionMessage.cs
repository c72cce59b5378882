using System.Text;

namespace Retort.Revisions;

/// <summary>The message of a revision that gives none.</summary>
public static class RevisionMessage
{
    /// <summary>The words of a class name: <c>AddPhoneToUsers</c> is "add phone to users", <c>AddURLIndex2</c> "add url index2".</summary>
    public static string FromClassName(string className)
    {
        var words = new StringBuilder();
        for (var i = 0; i < className.Length && className[i] != '`'; i++)
        {
            var c = className[i];
            if (c == '_')
            {
                Separate(words);
                continue;
            }

            // A capital begins a word after a small letter or digit, and at the end of a run of capitals: URLIndex.
            var begins = char.IsUpper(c) && i > 0
                && (!char.IsUpper(className[i - 1]) || (i + 1 < className.Length && char.IsLower(className[i + 1])));
            if (begins)
            {
                Separate(words);
            }

            _ = words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString().TrimEnd();
    }

    private static void Separate(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != ' ')
        {
            _ = words.Append(' ');
        }
    }
}
