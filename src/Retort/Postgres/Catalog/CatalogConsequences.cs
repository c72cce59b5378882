namespace Retort.Postgres.Catalog;

/// <summary>
/// What need not be told because it follows from something that is: with a table go its columns, with a constraint its index and its triggers. Nothing is
/// left out unless that other thing is told.
/// </summary>
internal sealed class CatalogConsequences(CatalogChanges changes)
{
    private static readonly HashSet<string> OfConstraint = ["columns", "indisunique", "indisprimary", "indisexclusion", "indimmediate", "indpred", "definition"];
    private static readonly HashSet<string> OfParents = ["attislocal", "attinhcount", "conislocal", "coninhcount", "conparentid"];
    private static readonly HashSet<string> OfColumnInView = ["type", "attcollation", "position", "attstorage", "attcompression"];

    /// <summary>Constraints that are kept by an index, by the index's name.</summary>
    private readonly ILookup<string, CatalogObject> _constraints = changes.Changed.Select(change => change.Object).Concat(changes.Gone).Concat(changes.Left)
        .Where(what => what.Kind == "table constraint" && changes.Attributes(what).GetValueOrDefault("kind") is "primary key" or "unique" or "exclusion")
        .ToLookup(what => changes.Attributes(what).GetValueOrDefault("conindid", ""));

    /// <summary>Whether it follows from something else that an object came or went.</summary>
    public bool IsOne(CatalogObject what)
    {
        var attributes = changes.Attributes(what);
        return changes.Like(what).Any(other => other != what && other.Kind is not "schema" && CatalogParts.Belongs(what, attributes, other))
            || IsOfChangedExtension(what)
            || IsOfParent(what, attributes)
            || what.Kind switch
            {
                "index column" => changes.IsTouched(new("index", CatalogWords.OwnerOfColumn(what))),
                "view column" or "materialized view column" => changes.Of(new(what.Kind[..^" column".Length], CatalogWords.OwnerOfColumn(what)))?.Has("definition") == true,
                "internal trigger" => changes.IsTouched(new("table constraint", what.Name["of ".Length..what.Name.IndexOf(" for ", StringComparison.Ordinal)])),
                "sequence" => attributes.GetValueOrDefault("owning column") is { } column && (changes.Of(new("table column", column))?.Has("attidentity") == true),
                "table constraint" or "domain constraint" => attributes.GetValueOrDefault("kind") == "not null" && IsOfNotNull(what, attributes),
                "type" or "function" or "cast" => changes.Changed.Any(range => IsOfRange(what, range)),
                _ => false,
            };
    }

    /// <summary>Whether it follows from something else that an attribute differs.</summary>
    public bool IsOne(CatalogObject what, string attribute)
    {
        var change = changes.Of(what)!;
        return what.Kind switch
        {
            "index" => _constraints[what.Name].Any(constraint => changes.CameOrWent(constraint)
                ? attribute is "indisprimary" or "indisexclusion" or "indimmediate" or "definition"
                : changes.Of(constraint)!.Has("conperiod") ? attribute == "relam" || OfConstraint.Contains(attribute)
                : OfConstraint.Contains(attribute) && changes.Of(constraint)!.Has("columns", "kind", "exclusion", "condeferrable")),
            "table constraint" => attribute == "convalidated" ? change.Has("conenforced") : attribute == "definition" && change.After.GetValueOrDefault("conindid") is { } index && changes.Of(new("index", index))?.Has("included columns", "indnullsnotdistinct") == true,
            "index column" => attribute is not ("attstattarget" or "comment"),
            "view column" or "materialized view column" => OfColumnInView.Contains(attribute) && changes.Of(new(what.Kind[..^" column".Length], CatalogWords.OwnerOfColumn(what)))?.Has("definition") == true,
            "type" => attribute == "typtype" ? change.Has("typisdefined") : CatalogWords.IsDerived(change, attribute) && changes.Changed.Any(range => IsOfRange(what, range)),
            "table" => attribute is "relam" or "partition key" && change.Has("relkind"),
            _ => false,
        }
            || (attribute != "relacl" && attribute != "proacl" && IsOfChangedExtension(what))
            || (OfParents.Contains(attribute) && changes.Of(new("table", TableOf(what)))?.Has("parents") == true)
            || IsOfParent(change, attribute);
    }

    private bool IsOfChangedExtension(CatalogObject what)
    {
        var family = what.Kind is "operator of access method" or "function of access method" ? new CatalogObject("operator family", what.Name[(what.Name.LastIndexOf(" of ", StringComparison.Ordinal) + 4)..]) : what;
        return what.Kind != "extension" && changes.Attributes(family).GetValueOrDefault("extension") is { } name
            && (changes.CameOrWent(new("extension", name)) || changes.Of(new("extension", name))?.Has("extversion", "extnamespace") == true);
    }

    private bool IsOfNotNull(CatalogObject constraint, IReadOnlyDictionary<string, string> attributes)
    {
        var table = TableOf(constraint);
        CatalogObject column = constraint.Kind == "domain constraint" ? new("type", table) : new("table column", $"{table}.{attributes.GetValueOrDefault("columns")}");
        return changes.CameOrWent(column) || changes.Of(column)?.Has("attnotnull", "typnotnull") == true;
    }

    /// <summary>The multirange, the constructors and the cast of a range that is another now.</summary>
    private static bool IsOfRange(CatalogObject what, CatalogChange range)
    {
        if (!range.Has("rngsubtype", "rngmultitypid"))
        {
            return false;
        }

        string[] names = [range.Object.Name, .. new[] { range.Before, range.After }.Select(attributes => attributes.GetValueOrDefault("rngmultitypid")).OfType<string>()];
        return what.Kind switch
        {
            "type" => what != range.Object && names.Contains(what.Name),
            "function" => names.Any(name => what.Name.StartsWith($"{name}(", StringComparison.Ordinal)),
            _ => what.Name.StartsWith($"({range.Object.Name} AS ", StringComparison.Ordinal),
        };
    }

    /// <summary>Whether what it was made for, in the parent of its table, came or went as well.</summary>
    private bool IsOfParent(CatalogObject what, IReadOnlyDictionary<string, string> attributes)
    {
        return what.Kind switch
        {
            "trigger" => attributes.GetValueOrDefault("parent") is { } parent && WentToo(new(what.Kind, parent)),
            "index" => changes.Parents(what).Any(parent => WentToo(new(what.Kind, parent))),
            "table constraint" => (attributes.GetValueOrDefault("conparentid") is { } parent && WentToo(new(what.Kind, parent))) || (attributes.GetValueOrDefault("conislocal") == "false" && InParents(what).Any(WentToo)),
            "table column" => attributes.GetValueOrDefault("attislocal") == "false" && InParents(what).Any(WentToo),
            _ => false,
        };

        bool WentToo(CatalogObject other) => changes.IsGone(what) ? changes.IsGone(other) : changes.IsLeft(other);
    }

    /// <summary>Whether the same differs in the parent of its table, in the same way.</summary>
    private bool IsOfParent(CatalogChange change, string attribute) =>
        change.Object.Kind is "table column" or "table constraint" && change.After.GetValueOrDefault(change.Object.Kind == "table column" ? "attislocal" : "conislocal") == "false"
        && InParents(change.Object).Select(changes.Of).OfType<CatalogChange>().Any(parent =>
            parent.Before.GetValueOrDefault(attribute) == change.Before.GetValueOrDefault(attribute) && parent.After.GetValueOrDefault(attribute) == change.After.GetValueOrDefault(attribute));

    /// <summary>The column, or constraint, of the same name in the parents of its table.</summary>
    private IEnumerable<CatalogObject> InParents(CatalogObject what)
    {
        var table = TableOf(what);
        return changes.Parents(new("table", table)).Select(parent => new CatalogObject(what.Kind, CatalogWords.IsColumn(what) ? parent + what.Name[table.Length..] : what.Name[..^table.Length] + parent));
    }

    private static string TableOf(CatalogObject what) => CatalogWords.IsColumn(what) ? CatalogWords.OwnerOfColumn(what) : what.Name[(what.Name.LastIndexOf(" on ", StringComparison.Ordinal) is >= 0 and var at ? at + 4 : 0)..];
}
