namespace Retort.Postgres.Catalog;

/// <summary>An object that is there before and after, and differs.</summary>
/// <param name="Object">The object.</param>
/// <param name="Before">Its attributes before.</param>
/// <param name="After">Its attributes after.</param>
internal sealed record CatalogChange(CatalogObject Object, IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> After)
{
    /// <summary>The attributes that differ, by name.</summary>
    public IReadOnlyList<string> Attributes { get; } =
        [.. Before.Keys.Union(After.Keys).Where(name => Before.GetValueOrDefault(name) != After.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];

    /// <summary>Whether one of some attributes differs.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Before.GetValueOrDefault(name) != After.GetValueOrDefault(name))
            {
                return true;
            }
        }

        return false;
    }
}
