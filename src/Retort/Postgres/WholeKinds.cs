using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Kinds of which all together are what PostgreSQL takes anyway, and are called so.</summary>
internal static class WholeKinds
{
    private const PublishedChanges AllChanges = PublishedChanges.Insert | PublishedChanges.Update | PublishedChanges.Delete | PublishedChanges.Truncate;
    private const StatisticsKinds AllStatistics = StatisticsKinds.Distinct | StatisticsKinds.Dependencies | StatisticsKinds.MostCommonValues;

    /// <summary>What a publication sends.</summary>
    public static PublishedChanges Of(PublishedChanges changes) => changes == AllChanges ? PublishedChanges.Default : changes;

    /// <summary>What extended statistics gather.</summary>
    public static StatisticsKinds Of(StatisticsKinds kinds) => kinds == AllStatistics ? StatisticsKinds.Default : kinds;
}
