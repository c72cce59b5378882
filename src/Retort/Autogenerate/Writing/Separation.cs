using Retort.Operations;

namespace Retort.Autogenerate.Writing;

/// <summary>Takes apart what is one operation but two calls of the builder: options that are set and others that are reset.</summary>
internal static class Separation
{
    public static IReadOnlyList<Operation> Of(Operation operation) => operation switch
    {
        AlterTableOptions { Set.Count: > 0, Reset.Count: > 0 } alter =>
        [
            alter with { Reset = [], Existing = Only(alter.Existing, name => alter.Set.Any(option => option.Name == name)) },
            alter with { Set = [], Existing = Only(alter.Existing, alter.Reset.Contains) },
        ],
        AlterIndexOptions { Set.Count: > 0, Reset.Count: > 0 } alter =>
        [
            alter with { Reset = [], Existing = Only(alter.Existing, name => alter.Set.Any(option => option.Name == name)) },
            alter with { Set = [], Existing = Only(alter.Existing, alter.Reset.Contains) },
        ],
        Autocommit autocommit => [.. Of(autocommit.Inner).Select(inner => autocommit with { Inner = inner })],
        _ => [operation],
    };

    private static ValueList<Schema.StorageOption>? Only(ValueList<Schema.StorageOption>? existing, Func<string, bool> isMeant) =>
        existing is null ? null : [.. existing.Where(option => isMeant(option.Name))];
}
