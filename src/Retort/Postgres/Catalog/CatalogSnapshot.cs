using System.Text.Json;

namespace Retort.Postgres.Catalog;

/// <summary>What all catalogs say of a database at a moment: of every object, every attribute.</summary>
internal sealed class CatalogSnapshot
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    /// <summary>The rows of each object as they came, a line each. Most are never taken apart: that two snapshots have the same is all there is to know.</summary>
    private readonly Dictionary<CatalogObject, string> _rows = [];
    private readonly Dictionary<CatalogObject, IReadOnlyDictionary<string, string>> _attributes = [];
    private readonly HashSet<CatalogObject> _builtIn = [];

    /// <summary>The objects.</summary>
    public IReadOnlyCollection<CatalogObject> Objects => _rows.Keys;

    /// <summary>The attributes of an object that have a value; none for an object that is not there.</summary>
    public IReadOnlyDictionary<string, string> Of(CatalogObject what)
    {
        if (!_rows.TryGetValue(what, out var rows))
        {
            return Nothing;
        }

        if (!_attributes.TryGetValue(what, out var attributes))
        {
            _attributes.Add(what, attributes = Read(rows));
        }

        return attributes;
    }

    /// <summary>Whether the object is there. Of those that came with the server only the ones that were touched are.</summary>
    public bool Has(CatalogObject what) => _rows.ContainsKey(what);

    /// <summary>Whether the object is there, and in another snapshot too with the very same rows. Without that it may have the same attributes.</summary>
    public bool HasAsIn(CatalogSnapshot other, CatalogObject what) => _rows.TryGetValue(what, out var rows) && other._rows.TryGetValue(what, out var others) && rows == others;

    /// <summary>Whether the object came with the server: where it is missing here, nobody has touched it.</summary>
    public bool IsBuiltIn(CatalogObject what) => _builtIn.Contains(what);

    /// <summary>Adds a row.</summary>
    /// <param name="what">The object.</param>
    /// <param name="isBuiltIn">Whether it came with the server.</param>
    /// <param name="row">What the row says, as JSON in one line.</param>
    public void Add(CatalogObject what, bool isBuiltIn, string row)
    {
        // Of a session that is still there, or still on its way out.
        if (CatalogScope.IsTemporary(what.Name))
        {
            return;
        }

        _rows[what] = _rows.TryGetValue(what, out var rows) ? $"{rows}\n{row}" : row;
        if (isBuiltIn)
        {
            _builtIn.Add(what);
        }
    }

    private static Dictionary<string, string> Read(string rows)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Split('\n'))
        {
            using var document = JsonDocument.Parse(row);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                // Roles come with numbers and truth values.
                var value = property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? property.Value.GetRawText() : property.Value.ToString();

                // Some objects have several rows of one kind: an extension they depend on, and another.
                attributes[property.Name] = attributes.TryGetValue(property.Name, out var other) && other != value
                    ? string.Join(", ", other.Split(", ").Append(value).Distinct().Order(StringComparer.Ordinal))
                    : value;
            }
        }

        return attributes;
    }
}
