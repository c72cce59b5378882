using Retort.Schema;

namespace Retort.Replay;

/// <summary>Options as the server keeps them: each with a value, in an order that does not matter.</summary>
internal static class ReplayOptions
{
    /// <summary>Options after some were set and some taken away.</summary>
    public static ValueMap<string, string> Change(ValueMap<string, string> options, ValueList<StorageOption> set, ValueList<string> reset) =>
        set.Aggregate(reset.Aggregate(options, (all, name) => all.Without(name)), (all, option) => all.With(option.Name, Value(option)));

    /// <summary>The same of a list.</summary>
    public static ValueList<StorageOption> Change(ValueList<StorageOption> options, ValueList<StorageOption> set, ValueList<string> reset) =>
        List(options.Where(option => !reset.Contains(option.Name) && set.All(other => other.Name != option.Name)).Concat(set));

    /// <summary>Options in the order of their names.</summary>
    public static ValueList<StorageOption> List(IEnumerable<StorageOption> options) =>
        [.. options.Select(option => option with { Value = Value(option) }).OrderBy(option => option.Name, StringComparer.Ordinal)];

    /// <summary>Options by name.</summary>
    public static ValueMap<string, string> Map(IEnumerable<StorageOption> options) => new(options.Select(option => KeyValuePair.Create(option.Name, Value(option))));

    /// <summary>A tablespace; the database's own is none.</summary>
    public static string? Tablespace(string? name) => name is "" or "pg_default" ? null : name;

    /// <summary>A table access method; the server's own is none.</summary>
    public static string? AccessMethod(string? name) => name == "heap" ? null : name;

    private static string Value(StorageOption option) => option.Value ?? "true";
}
