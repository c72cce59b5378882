using Retort.Autogenerate.Steps;

namespace Retort.Autogenerate;

/// <summary>Compares the objects of one kind.</summary>
internal interface IObjectDiff
{
    /// <summary>Says which of them go since they are not wanted, or are others.</summary>
    void LoseOthers();

    /// <summary>Says which of them have to go since what they stand on does.</summary>
    void LoseDependants();

    /// <summary>What is to be done.</summary>
    IEnumerable<DiffStep> Steps();
}
