using Retort.Postgres.Catalog;

namespace Retort.Tests.RoundTrip.Faults;

/// <summary>No kind of object is without a planted fault.</summary>
public sealed class FaultCoverageTests
{
    private static readonly string[] Kinds =
    [
        "schema", "table", "column", "constraint", "index", "sequence", "view", "function", "trigger", "event trigger", "rule", "policy", "type", "operator and the like", "extended statistics",
        "publication", "foreign data", "extension", "default privileges", "database", "comments", "dependencies", "what came with the server",
    ];

    [Fact]
    public void Every_kind_of_object_that_PostgreSQL_has_gets_a_fault_planted() =>
        Assert.Equal(Kinds.Order(StringComparer.Ordinal), FaultFamily.All.Keys.Select(name => name[..name.IndexOf(": ", StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_column_of_a_catalog_is_named_in_what_is_said() =>
        Assert.All(
            FaultFamily.All.Values.SelectMany(fault => fault.Differences.Concat(fault.Later?.Differences ?? [])),
            difference => Assert.DoesNotContain(CatalogAttributeWords.All.Keys, name => name != "references" && difference.Contains($": {name} ", StringComparison.Ordinal)));
}
