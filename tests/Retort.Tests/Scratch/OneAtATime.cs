namespace Retort.Tests.Scratch;

/// <summary>These tests change the environment of their process, so one runs at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OneAtATime
{
    public const string Name = "Scratch";
}
