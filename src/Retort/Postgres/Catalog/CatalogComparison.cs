namespace Retort.Postgres.Catalog;

/// <summary>Compares two states of a database, object by object and attribute by attribute, and says each thing once.</summary>
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
        var needsPristine = before.Objects.Any(what => before.IsBuiltIn(what) && !before.HasAsIn(after, what) && !Same(before.Of(what), after.Of(what)))
            || after.Objects.Any(what => after.IsBuiltIn(what) && !before.Has(what));
        return new CatalogComparison(before, after, needsPristine ? await pristine() : null).Compare();
    }

    private List<CatalogDifference> Compare()
    {
        var all = _before.Objects.Union(_after.Objects).Where(what => !_before.HasAsIn(_after, what)).OrderBy(what => what.Name, StringComparer.Ordinal).ThenBy(what => what.Kind, StringComparer.Ordinal).ToList();
        var changes = new CatalogChanges(_before, _after);
        foreach (var what in all)
        {
            var (was, isNow) = (IsThere(_before, what), IsThere(_after, what));
            if (was && isNow)
            {
                changes.AddChanged(what, Values(_before, what), Values(_after, what));
            }
            else if (was)
            {
                changes.AddGone(what);
            }
            else if (isNow)
            {
                changes.AddLeft(what);
            }
        }

        var consequences = new CatalogConsequences(changes);
        foreach (var what in all)
        {
            if (changes.IsGone(what) || changes.IsLeft(what))
            {
                if (!consequences.IsOne(what))
                {
                    _differences.Add(new(what, $"{CatalogWords.Name(what, changes.Attributes(what))} {(what.Kind == "default acl" ? "are" : "is")} {(changes.IsGone(what) ? "gone" : "left over")}"));
                }
            }
            else if (changes.Of(what) is { } change)
            {
                AddChange(change, changes, consequences);
            }
        }

        return _differences;
    }

    /// <summary>What came with the server is there, touched or not, unless it was dropped: those that can be are always read.</summary>
    private bool IsThere(CatalogSnapshot state, CatalogObject what) =>
        state.Has(what) || (_pristine is not null && _pristine.Has(what) && what.Kind is not ("schema" or "extension" or "language"));

    private void AddChange(CatalogChange change, CatalogChanges changes, CatalogConsequences consequences)
    {
        List<string> names = [.. change.Attributes.Where(name => !consequences.IsOne(change.Object, name))];
        if (names.Remove("position") && !changes.HaveColumnsComeOrGone(change.Object))
        {
            _differences.AddRange(CatalogSentence.Write(change, "position").Select(text => new CatalogDifference(change.Object, text, IsOrder: true)));
        }

        // Where pieces say it, the whole need not.
        var telling = names.Where(name => name is not "definition" && !CatalogWords.IsDerived(change, name)).ToList();
        string[] told = telling.Count > 0 ? [.. telling] : names.Contains("definition") ? ["definition"] : [.. names];
        _differences.AddRange(told.SelectMany(name => CatalogSentence.Write(change, name)).Select(text => new CatalogDifference(change.Object, text)));
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

    private static bool Same(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
