namespace Retort.Postgres.Catalog;

/// <summary>All that differs between two states: what is gone, what is left over, what has changed.</summary>
internal sealed class CatalogChanges(CatalogSnapshot before, CatalogSnapshot after)
{
    private readonly HashSet<CatalogObject> _gone = [];
    private readonly HashSet<CatalogObject> _left = [];
    private readonly Dictionary<CatalogObject, CatalogChange> _changed = [];
    private readonly HashSet<string> _ownersOfColumns = new(StringComparer.Ordinal);

    /// <summary>The objects that have changed.</summary>
    public IEnumerable<CatalogChange> Changed => _changed.Values;

    /// <summary>The objects that are gone.</summary>
    public IEnumerable<CatalogObject> Gone => _gone;

    /// <summary>The objects that are left over.</summary>
    public IEnumerable<CatalogObject> Left => _left;

    /// <summary>Adds an object that was there.</summary>
    public void AddGone(CatalogObject what) => Add(_gone, what);

    /// <summary>Adds an object that was not there.</summary>
    public void AddLeft(CatalogObject what) => Add(_left, what);

    /// <summary>Adds an object that was and is there, if it differs.</summary>
    public void AddChanged(CatalogObject what, IReadOnlyDictionary<string, string> was, IReadOnlyDictionary<string, string> now)
    {
        var change = new CatalogChange(what, was, now);
        if (change.Attributes.Count > 0)
        {
            _changed.Add(what, change);
        }
    }

    public bool IsGone(CatalogObject what) => _gone.Contains(what);

    public bool IsLeft(CatalogObject what) => _left.Contains(what);

    /// <summary>Whether it came or went.</summary>
    public bool CameOrWent(CatalogObject what) => IsGone(what) || IsLeft(what);

    /// <summary>What came, or went, as an object did.</summary>
    public IEnumerable<CatalogObject> Like(CatalogObject what) => IsGone(what) ? _gone : _left;

    /// <summary>In what an object differs; null for nothing.</summary>
    public CatalogChange? Of(CatalogObject what) => _changed.GetValueOrDefault(what);

    /// <summary>Whether an object came, went or differs.</summary>
    public bool IsTouched(CatalogObject what) => CameOrWent(what) || _changed.ContainsKey(what);

    /// <summary>The attributes of an object where it is, the later ones first.</summary>
    public IReadOnlyDictionary<string, string> Attributes(CatalogObject what) => after.Has(what) ? after.Of(what) : before.Of(what);

    /// <summary>The tables that a table, or an index, is a child of, before or after.</summary>
    public IEnumerable<string> Parents(CatalogObject what) =>
        new[] { before, after }.SelectMany(state => state.Of(what).GetValueOrDefault("parents")?.Split(", ") ?? []).Select(parent => parent.Replace(" (detach pending)", "", StringComparison.Ordinal)).Distinct();

    /// <summary>Whether columns of the same table came or went, which moves the others.</summary>
    public bool HaveColumnsComeOrGone(CatalogObject column) => _ownersOfColumns.Contains(CatalogWords.OwnerOfColumn(column));

    private void Add(HashSet<CatalogObject> objects, CatalogObject what)
    {
        objects.Add(what);
        if (CatalogWords.IsColumn(what))
        {
            _ownersOfColumns.Add(CatalogWords.OwnerOfColumn(what));
        }
    }
}
