using System.Globalization;
using System.Text;

namespace Retort.Cli.Files;

/// <summary>Makes the name of a revision's class from its message: <c>add phone to users</c> is <c>AddPhoneToUsers</c>.</summary>
internal static class ClassName
{
    private const int Longest = 80;
    private const string Word = "Revision";

    /// <summary>
    /// A valid name that means nothing else in the project. A message without a word gives <c>Revision</c> and the id; a name that is taken has a number.
    /// </summary>
    public static string Of(string message, string id, Func<string, bool> isTaken)
    {
        var name = Joined(message);
        name = name.Length == 0 ? Word + Joined(id) : name;
        name = IsStart(name[0]) ? name : Word + name;
        name = AwkwardNames.Has(name) ? name + Word : name;
        var free = name;
        for (var number = 2; isTaken(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
        }

        return free;
    }

    /// <summary>All words that fit, each with a capital.</summary>
    private static string Joined(string text)
    {
        var joined = new StringBuilder();
        foreach (var word in Words(text))
        {
            if (joined.Length + word.Length <= Longest)
            {
                _ = joined.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            }
            else
            {
                return joined.Length > 0 ? joined.ToString() : char.ToUpperInvariant(word[0]) + word[1..Longest];
            }
        }

        return joined.ToString();
    }

    private static string[] Words(string text)
        => string.Concat(text.Select(c => IsPart(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsStart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber;

    /// <summary>An underscore is valid, but parts words.</summary>
    private static bool IsPart(char c)
        => IsStart(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
