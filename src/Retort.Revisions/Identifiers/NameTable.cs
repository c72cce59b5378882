namespace Retort.Revisions;

/// <summary>Ids and labels in ordinal order, so that all names with one beginning stand together.</summary>
internal sealed class NameTable
{
    private readonly (string Name, int Node)[] _names;

    public NameTable(RevisionIndex index)
    {
        _names = [.. index.ById.Concat(index.ByLabel).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
    }

    public IEnumerable<string> Names => _names.Select(name => name.Name);

    /// <summary>The revisions with an id or label that begins so.</summary>
    public IEnumerable<int> StartingWith(string beginning)
    {
        var low = 0;
        var high = _names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_names[middle].Name, beginning) < 0 ? (middle + 1, high) : (low, middle);
        }

        return _names.Skip(low).TakeWhile(name => name.Name.StartsWith(beginning, StringComparison.Ordinal)).Select(name => name.Node).Distinct();
    }
}
