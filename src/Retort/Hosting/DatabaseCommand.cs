using System.Text.Json.Serialization;

namespace Retort.Hosting;

/// <summary>What a command does with a database.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DatabaseCommand>))]
internal enum DatabaseCommand
{
    /// <summary>Applies revisions.</summary>
    Upgrade,

    /// <summary>Undoes revisions.</summary>
    Downgrade,

    /// <summary>Says what an upgrade would do.</summary>
    PlanUpgrade,

    /// <summary>Says what a downgrade would do.</summary>
    PlanDowngrade,

    /// <summary>Writes the version table.</summary>
    Stamp,

    /// <summary>Reads where the database is.</summary>
    ReadState,

    /// <summary>Makes the version table.</summary>
    EnsureVersion,

    /// <summary>Takes revisions up, down and up again, on a throwaway database.</summary>
    RoundTrip,

    /// <summary>What a model asks for beyond what the revisions make. No database is needed.</summary>
    Compare,
}
