namespace Retort.Postgres.Catalog;

/// <summary>How the rows of a catalog become attributes of objects, as SQL over the row <c>c</c>.</summary>
/// <param name="Kind">The kind of object.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its object id, which tells whether it came with the server.</param>
internal sealed record CatalogRule(string Kind, string Name, string Number)
{
    /// <summary>The columns that say nothing, or that say something which is not of the schema.</summary>
    public IReadOnlySet<string> Skip { get; init; } = new HashSet<string>();

    /// <summary>Attributes besides the columns, or in their place.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();

    /// <summary>The columns themselves are left out.</summary>
    public bool OnlyExtra { get; init; }

    /// <summary>What to read from, where that is not the catalog as it is.</summary>
    public string? From { get; init; }

    /// <summary>What is joined to it.</summary>
    public string Join { get; init; } = "";

    /// <summary>Which rows count.</summary>
    public string? Where { get; init; }

    /// <summary>Which of the server's own are read always, because they can be dropped.</summary>
    public string? Always { get; init; }

    /// <summary>The letter of <c>acldefault</c>, as SQL; null where no privileges is what none stated means.</summary>
    public string? PrivilegeKind { get; init; }

    /// <summary>The owner's object id, as SQL.</summary>
    public string? Owner { get; init; }
}
