using System.Text;

namespace Retort.Postgres;

/// <summary>The names that PostgreSQL chooses for what has none (<c>makeObjectName</c>, <c>ChooseRelationName</c>, <c>ChooseConstraintName</c> of its sources).</summary>
internal static class ChosenNames
{
    // NAMEDATALEN - 1, in bytes.
    private const int Longest = 63;

    /// <summary>A name of a table, a column or several, and a label, made shorter where it is too long, and with a number where it is taken.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column or columns, or null for none.</param>
    /// <param name="label">What it is: <c>pkey</c>, <c>key</c>, <c>fkey</c>, <c>check</c>, <c>excl</c>, <c>idx</c>, <c>seq</c>.</param>
    /// <param name="isTaken">Whether another has the name.</param>
    public static string Choose(string table, string? column, string label, Func<string, bool> isTaken)
    {
        for (var number = 0; ; number++)
        {
            var name = Make(table, column, number == 0 ? label : $"{label}{number}");
            if (!isTaken(name))
            {
                return name;
            }
        }
    }

    /// <summary>The middle of a name that several columns are in (<c>ChooseIndexNameAddition</c>).</summary>
    public static string Middle(IEnumerable<string> columns)
    {
        var middle = new StringBuilder();
        foreach (var column in columns)
        {
            _ = middle.Length == 0 ? middle : middle.Append('_');
            middle.Append(column);
            if (Encoding.UTF8.GetByteCount(middle.ToString()) >= Longest + 1)
            {
                break;
            }
        }

        return middle.ToString();
    }

    private static string Make(string table, string? column, string label)
    {
        var room = Longest - label.Length - 1 - (column is null ? 0 : 1);
        var (first, second) = (Encoding.UTF8.GetByteCount(table), column is null ? 0 : Encoding.UTF8.GetByteCount(column));
        while (first + second > room)
        {
            _ = first > second ? first-- : second--;
        }

        return $"{Clip(table, first)}{(column is null ? "" : $"_{Clip(column, second)}")}_{label}";
    }

    /// <summary>The beginning of a name that is no longer than that many bytes of UTF-8, in whole characters.</summary>
    public static string Clip(string name, int bytes)
    {
        while (Encoding.UTF8.GetByteCount(name) > bytes)
        {
            name = name[..^(name.Length > 1 && char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        }

        return name;
    }
}
