namespace Retort.Cli.Tests.EndToEnd;

/// <summary>The tests that need packages. They run one after the other: each runs MSBuild, which takes a core.</summary>
[CollectionDefinition(Name)]
public sealed class WithPackages : ICollectionFixture<Packages>
{
    public const string Name = "packages";
}
