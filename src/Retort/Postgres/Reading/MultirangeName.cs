using System.Text;
using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>What PostgreSQL calls the multirange type of a range type (<c>makeMultirangeTypeName</c> of its sources, a clash of names left aside).</summary>
internal static class MultirangeName
{
    private const int LongestName = 63;
    private const string Ending = "_multirange";

    public static QualifiedName Of(QualifiedName range)
    {
        var at = range.Name.IndexOf("range", StringComparison.Ordinal);
        return range.Rename(at >= 0 ? Cut(range.Name.Insert(at, "multi"), LongestName) : $"{Cut(range.Name, LongestName - Ending.Length)}{Ending}");
    }

    private static string Cut(string name, int bytes)
    {
        while (Encoding.UTF8.GetByteCount(name) > bytes)
        {
            name = name[..^1];
        }

        return name;
    }
}
