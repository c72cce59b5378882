namespace Retort.Tests.Operations;

/// <summary>The cases of a family of operations. Every subclass is found by itself.</summary>
public abstract class OperationFamily
{
    /// <summary>A name with everything that could end it: a quote, a dot, a space, a letter beyond ASCII, a keyword in capitals.</summary>
    protected const string Hostile = "we\"ird.Näme SELECT";

    /// <summary>How <see cref="Hostile"/> looks in SQL.</summary>
    protected const string Quoted = "\"we\"\"ird.Näme SELECT\"";

    /// <summary>The cases of every family by their names.</summary>
    public static IReadOnlyDictionary<string, OperationCase> All { get; } = typeof(OperationFamily).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(OperationFamily)) && !type.IsAbstract)
        .SelectMany(type => ((OperationFamily)Activator.CreateInstance(type)!).Cases.Select(one => (Key: $"{type.Name}: {one.Name}", one)))
        .ToDictionary(pair => pair.Key, pair => pair.one);

    /// <summary>The cases of this family.</summary>
    public abstract IEnumerable<OperationCase> Cases { get; }
}
