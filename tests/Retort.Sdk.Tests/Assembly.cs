using Retort.Sdk.Tests;

[assembly: AssemblyFixture(typeof(Packages))]

// Every test runs MSBuild, which takes a core.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
