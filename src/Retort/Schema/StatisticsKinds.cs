namespace Retort.Schema;

/// <summary>What extended statistics gather.</summary>
[Flags]
public enum StatisticsKinds
{
    /// <summary>All that PostgreSQL has.</summary>
    Default = 0,

    /// <summary>Numbers of distinct combinations.</summary>
    Distinct = 1,

    /// <summary>Functional dependencies.</summary>
    Dependencies = 2,

    /// <summary>The most common combinations.</summary>
    MostCommonValues = 4,
}
