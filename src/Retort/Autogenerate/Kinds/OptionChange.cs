using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Storage parameters that change.</summary>
/// <param name="Set">Those that get a value.</param>
/// <param name="Reset">Those that get the server's again.</param>
/// <param name="Existing">What these were.</param>
internal sealed record OptionChange(ValueList<StorageOption> Set, ValueList<string> Reset, ValueList<StorageOption> Existing)
{
    /// <summary>What changes between two sets; null for nothing.</summary>
    public static OptionChange? Between(ValueMap<string, string> before, ValueMap<string, string> after) => before == after ? null : Between(List(before), List(after));

    /// <summary>What changes between two lists; null for nothing.</summary>
    public static OptionChange? Between(ValueList<StorageOption> before, ValueList<StorageOption> after)
    {
        ValueList<StorageOption> set = [.. after.Where(option => !before.Contains(option))];
        ValueList<string> reset = [.. before.Select(option => option.Name).Except(after.Select(option => option.Name), StringComparer.Ordinal)];
        return set.Count + reset.Count == 0 ? null : new(set, reset, [.. before.Where(option => set.Any(other => other.Name == option.Name) || reset.Contains(option.Name))]);
    }

    private static ValueList<StorageOption> List(ValueMap<string, string> options) => [.. options.Select(option => new StorageOption(option.Key, option.Value))];
}
