using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>What PostgreSQL calls the multirange type of a range type (<c>makeMultirangeTypeName</c> of its sources, a clash of names left aside).</summary>
internal static class MultirangeName
{
    private const string Ending = "_multirange";

    public static QualifiedName Of(QualifiedName range)
    {
        var at = range.Name.IndexOf("range", StringComparison.Ordinal);
        return range.Rename(at >= 0 ? ChosenNames.Clip(range.Name.Insert(at, "multi"), Identifier.MaxBytes) : $"{ChosenNames.Clip(range.Name, Identifier.MaxBytes - Ending.Length)}{Ending}");
    }
}
