namespace Retort.Postgres.Catalog;

/// <summary>What all catalogs say of a database at a moment: of every object, every attribute.</summary>
internal sealed class CatalogSnapshot
{
    private readonly Dictionary<CatalogObject, Dictionary<string, string>> _objects = [];
    private readonly HashSet<CatalogObject> _builtIn = [];

    /// <summary>The objects.</summary>
    public IReadOnlyCollection<CatalogObject> Objects => _objects.Keys;

    /// <summary>The attributes of an object that have a value; none for an object that is not there.</summary>
    public IReadOnlyDictionary<string, string> Of(CatalogObject what) => _objects.GetValueOrDefault(what) ?? [];

    /// <summary>Whether the object is there. Of those that came with the server only the ones that were touched are.</summary>
    public bool Has(CatalogObject what) => _objects.ContainsKey(what);

    /// <summary>Whether the object came with the server: where it is missing here, nobody has touched it.</summary>
    public bool IsBuiltIn(CatalogObject what) => _builtIn.Contains(what);

    /// <summary>Adds what a row says.</summary>
    public void Add(CatalogObject what, bool isBuiltIn, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        // Of a session that is still there, or still on its way out.
        if (CatalogScope.IsTemporary(what.Name))
        {
            return;
        }

        if (!_objects.TryGetValue(what, out var known))
        {
            _objects.Add(what, known = new(StringComparer.Ordinal));
        }

        if (isBuiltIn)
        {
            _builtIn.Add(what);
        }

        foreach (var (name, value) in attributes)
        {
            // Some objects have several rows of one kind: an extension they depend on, and another.
            known[name] = known.TryGetValue(name, out var other) && other != value ? string.Join(", ", other.Split(", ").Append(value).Distinct().Order(StringComparer.Ordinal)) : value;
        }
    }
}
