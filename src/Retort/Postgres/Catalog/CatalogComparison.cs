namespace Retort.Postgres.Catalog;

/// <summary>Compares two states of a database, object by object and attribute by attribute.</summary>
internal sealed class CatalogComparison
{
    private readonly CatalogSnapshot _before;
    private readonly CatalogSnapshot _after;
    private readonly CatalogSnapshot? _pristine;
    private readonly List<CatalogDifference> _differences = [];

    private CatalogComparison(CatalogSnapshot before, CatalogSnapshot after, CatalogSnapshot? pristine)
    {
        _before = before;
        _after = after;
        _pristine = pristine;
    }

    /// <summary>Compares.</summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later one, read from the same server.</param>
    /// <param name="pristine">Reads all of a database as the server made it: what an object of the server's own was like before anybody touched it.</param>
    /// <returns>The differences, by object; none when the states are equal.</returns>
    public static async Task<IReadOnlyList<CatalogDifference>> RunAsync(CatalogSnapshot before, CatalogSnapshot after, Func<Task<CatalogSnapshot>> pristine)
    {
        var needsPristine = before.Objects.Any(what => before.IsBuiltIn(what) && !Same(before.Of(what), after.Of(what)))
            || after.Objects.Any(what => after.IsBuiltIn(what) && !before.Has(what));
        return new CatalogComparison(before, after, needsPristine ? await pristine() : null).Compare();
    }

    private List<CatalogDifference> Compare()
    {
        var all = _before.Objects.Union(_after.Objects).OrderBy(what => what.Name, StringComparer.Ordinal).ThenBy(what => what.Kind, StringComparer.Ordinal).ToList();
        var gone = all.Where(what => IsThere(_before, what) && !IsThere(_after, what)).ToHashSet();
        var left = all.Where(what => !IsThere(_before, what) && IsThere(_after, what)).ToHashSet();
        var columns = gone.Concat(left).Where(what => what.Kind.EndsWith(" column", StringComparison.Ordinal)).Select(Owner).ToHashSet(StringComparer.Ordinal);
        foreach (var what in all)
        {
            if (gone.Contains(what))
            {
                AddWhole(what, _before, gone, "is gone");
            }
            else if (left.Contains(what))
            {
                AddWhole(what, _after, left, "is left over");
            }
            else
            {
                AddChanges(what, columns.Contains(Owner(what)));
            }
        }

        return _differences;
    }

    /// <summary>What came with the server is there, touched or not, unless it was dropped: those that can be are always read.</summary>
    private bool IsThere(CatalogSnapshot state, CatalogObject what) =>
        state.Has(what) || (_pristine is not null && _pristine.Has(what) && what.Kind is not ("schema" or "extension" or "language"));

    /// <summary>With an object goes all that it has; that is not told again.</summary>
    private void AddWhole(CatalogObject what, CatalogSnapshot where, HashSet<CatalogObject> others, string verdict)
    {
        var attributes = where.Of(what);
        if (!others.Any(other => other != what && other.Kind is not "schema" && CatalogWords.Belongs(what, attributes, other)))
        {
            _differences.Add(new(what, $"{CatalogWords.Name(what, attributes)} {verdict}"));
        }
    }

    private void AddChanges(CatalogObject what, bool columnsCameOrWent)
    {
        var (before, after) = (Values(_before, what), Values(_after, what));
        List<string> changed = [.. before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];
        if (changed.Remove("position") && !columnsCameOrWent)
        {
            _differences.Add(new(what, Sentence(what, "position", before, after), IsOrder: true));
        }

        // Where one attribute says it, the whole definition need not.
        var telling = changed.Where(name => !CatalogWords.IsDerived(what, name)).ToList();
        foreach (var name in telling.Count > 0 ? telling : changed.Contains("definition") ? ["definition"] : changed)
        {
            _differences.Add(new(what, Sentence(what, name, before, after)));
        }
    }

    private IReadOnlyDictionary<string, string> Values(CatalogSnapshot state, CatalogObject what)
    {
        var values = state.Of(what);
        if (_pristine is null || !(_before.IsBuiltIn(what) || _after.IsBuiltIn(what)))
        {
            return values;
        }

        // The rows of one object lie in several catalogs, and each of them may be untouched.
        var whole = new Dictionary<string, string>(_pristine.Of(what), StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            whole[name] = value;
        }

        if (what.Kind is "schema" or "extension" or "language")
        {
            whole = whole.Where(pair => values.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal);
        }

        return whole;
    }

    private static string Sentence(CatalogObject what, string name, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        CatalogWords.Attribute(name) is var word && word[^1] == 's' && word[^2] != 's'
            ? $"{CatalogWords.Name(what, after)}: {word} are {CatalogWords.Value(name, after.GetValueOrDefault(name))}, were {CatalogWords.Value(name, before.GetValueOrDefault(name))}"
            : $"{CatalogWords.Name(what, after)}: {word} is {CatalogWords.Value(name, after.GetValueOrDefault(name))}, was {CatalogWords.Value(name, before.GetValueOrDefault(name))}";

    private static string Owner(CatalogObject column) => column.Name.LastIndexOf('.') is > 0 and var dot ? column.Name[..dot] : column.Name;

    private static bool Same(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
