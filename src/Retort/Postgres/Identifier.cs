using System.Text;
using Retort.Revisions;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Turns a name into SQL. Whatever the name holds, the result is one identifier and nothing else.</summary>
public static class Identifier
{
    /// <summary>The longest name that PostgreSQL keeps, in bytes of UTF-8; it cuts longer ones with no more than a notice.</summary>
    public const int MaxBytes = 63;

    /// <summary>Quotes a name as pg_dump does: only where it needs quotes. The name is never parsed, so a dot in it is part of it.</summary>
    /// <exception cref="DiagnosticException">RET2050 to RET2052: the name is empty, too long, or has an illegal character.</exception>
    public static string Quote(string name)
    {
        Check(name);
        return IsPlain(name) && !Keywords.Quoted.Contains(name) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The name with its schema, each quoted where it needs it.</summary>
    /// <exception cref="DiagnosticException">As for a single name.</exception>
    public static string Quote(QualifiedName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Schema is null ? Quote(name.Name) : $"{Quote(name.Schema)}.{Quote(name.Name)}";
    }

    /// <summary>Quotes names and puts commas between them.</summary>
    /// <exception cref="DiagnosticException">As for a single name.</exception>
    public static string QuoteAll(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    /// <summary>Refuses a name that PostgreSQL would refuse or change.</summary>
    /// <exception cref="DiagnosticException">RET2050 to RET2052: the name is empty, too long, or has an illegal character.</exception>
    public static void Check(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw Rules.EmptyName.Error("A name is empty: give the schema, table, column or other object a name.");
        }

        if (SqlCharacters.FindIllegal(name) is { } illegal)
        {
            throw Rules.IllegalName.Error($"The name {SqlCharacters.Show(name)} has {illegal}, which PostgreSQL cannot store: take it out.");
        }

        // Allowed by the server, but an accident every time, and a line break in a name has broken scripts before (CVE-2025-8715).
        if (name.Any(char.IsControl))
        {
            throw Rules.IllegalName.Error($"The name {SqlCharacters.Show(name)} has a control character: take it out.");
        }

        var bytes = Encoding.UTF8.GetByteCount(name);
        if (bytes > MaxBytes)
        {
            throw Rules.NameTooLong.Error(
                $"The name '{name}' is {bytes} bytes long in UTF-8; PostgreSQL keeps {MaxBytes} and would cut the rest off: shorten it.");
        }
    }

    private static bool IsPlain(string name) =>
        name[0] is (>= 'a' and <= 'z') or '_' && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
