namespace Retort.Tests.Scratch;

/// <summary>Tests that change what all of the process goes by.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone";
}
