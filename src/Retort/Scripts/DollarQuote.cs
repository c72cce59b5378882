namespace Retort.Scripts;

/// <summary>Bodies between dollar quotes whose tag does not occur inside.</summary>
internal static class DollarQuote
{
    /// <summary>A DO block.</summary>
    /// <param name="statements">The statements of PL/pgSQL, each with its semicolon.</param>
    /// <param name="declare">Declarations of variables, each with its semicolon.</param>
    public static string Do(IEnumerable<string> statements, string declare = "")
    {
        var body = string.Join("\n  ", statements);
        var tag = "$retort$";
        for (var number = 1; body.Contains(tag, StringComparison.Ordinal) || declare.Contains(tag, StringComparison.Ordinal); number++)
        {
            tag = $"$retort{number}$";
        }

        return $"DO {tag} {(declare.Length == 0 ? "" : $"DECLARE {declare} ")}BEGIN\n  {body}\nEND {tag};";
    }
}
