namespace Retort.Tests.RoundTrip.Faults;

/// <summary>Sound revisions of one kind. Every subclass is found by itself.</summary>
public abstract class SoundFamily
{
    /// <summary>The chains of every family by their names, in order.</summary>
    public static IReadOnlyDictionary<string, SoundChain> All { get; } = typeof(SoundFamily).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(SoundFamily)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .SelectMany(type => ((SoundFamily)Activator.CreateInstance(type)!).Chains)
        .ToDictionary(chain => chain.Name);

    /// <summary>The chains.</summary>
    public abstract IEnumerable<SoundChain> Chains { get; }
}
