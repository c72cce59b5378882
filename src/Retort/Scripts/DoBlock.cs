using Retort.Postgres;

namespace Retort.Scripts;

/// <summary>Statements of PL/pgSQL that a script runs itself.</summary>
internal static class DoBlock
{
    /// <summary>A DO block.</summary>
    /// <param name="statements">The statements of PL/pgSQL, each with its semicolon.</param>
    /// <param name="declare">Declarations of variables, each with its semicolon.</param>
    public static string Write(IEnumerable<string> statements, string declare = "")
    {
        var declarations = declare.Length == 0 ? "" : $"DECLARE {declare} ";
        return $"DO {DollarQuote.Write($" {declarations}BEGIN\n  {string.Join("\n  ", statements)}\nEND ", "retort")};";
    }
}
