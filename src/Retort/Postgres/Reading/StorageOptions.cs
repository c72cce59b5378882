using Retort.Schema;

namespace Retort.Postgres.Reading;

/// <summary>Reads what <c>reloptions</c> and its kin say: <c>fillfactor=70</c>.</summary>
internal static class StorageOptions
{
    /// <summary>By name.</summary>
    public static ValueMap<string, string> Map(IEnumerable<string> options) =>
        new(options.Select(option => Read(option)).Select(option => KeyValuePair.Create(option.Name, option.Value!)));

    /// <summary>In the order of their names.</summary>
    public static ValueList<StorageOption> List(IEnumerable<string> options) => [.. options.Select(Read).OrderBy(option => option.Name, StringComparer.Ordinal)];

    private static StorageOption Read(string option)
    {
        var at = option.IndexOf('=', StringComparison.Ordinal);
        return new(option[..at], option[(at + 1)..]);
    }
}
