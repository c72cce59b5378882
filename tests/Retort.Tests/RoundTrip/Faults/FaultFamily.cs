namespace Retort.Tests.RoundTrip.Faults;

/// <summary>The planted faults of one kind of object. Every subclass is found by itself.</summary>
public abstract class FaultFamily
{
    /// <summary>The faults of every family by their names, in order.</summary>
    public static IReadOnlyDictionary<string, PlantedFault> All { get; } = typeof(FaultFamily).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(FaultFamily)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (FaultFamily)Activator.CreateInstance(type)!)
        .SelectMany(family => family.Faults.Select(fault => (Key: $"{family.Kind}: {fault.Name}", fault)))
        .ToDictionary(pair => pair.Key, pair => pair.fault);

    /// <summary>The kind of object, as the list of all kinds has it.</summary>
    public abstract string Kind { get; }

    /// <summary>The faults.</summary>
    public abstract IEnumerable<PlantedFault> Faults { get; }
}
