using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>What PostgreSQL calls the multirange type of a range type (<c>makeMultirangeTypeName</c> of its sources, a clash of names left aside).</summary>
internal static class MultirangeName
{
    private const int LongestName = 63;

    public static QualifiedName Of(QualifiedName range)
    {
        var at = range.Name.IndexOf("range", StringComparison.Ordinal);
        var name = at >= 0 ? range.Name.Insert(at, "multi") : range.Name + "_multirange";
        return range.Rename(name.Length > LongestName ? name[..LongestName] : name);
    }
}
