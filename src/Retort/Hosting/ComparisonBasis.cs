using System.Text.Json.Serialization;

namespace Retort.Hosting;

/// <summary>What a model is compared with.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ComparisonBasis>))]
internal enum ComparisonBasis
{
    /// <summary>What the revisions make of an empty database, found out in memory.</summary>
    Revisions,

    /// <summary>What they make of a throwaway database.</summary>
    Scratch,

    /// <summary>The database that the connection string names. It is only read.</summary>
    Database,
}
