namespace Retort.Scripts;

/// <summary>Bodies between dollar quotes whose tag does not occur inside.</summary>
internal static class DollarQuote
{
    /// <summary>A DO block on one line.</summary>
    public static string Do(string body)
    {
        var tag = "$retort$";
        for (var number = 1; body.Contains(tag, StringComparison.Ordinal); number++)
        {
            tag = $"$retort{number}$";
        }

        return $"DO {tag} BEGIN {body} END {tag};";
    }
}
