namespace Retort.Postgres.Catalog;

/// <summary>What is a part of what.</summary>
internal static class CatalogParts
{
    /// <summary>Whether an object is a part of another, and goes with it.</summary>
    public static bool Belongs(CatalogObject what, IReadOnlyDictionary<string, string> attributes, CatalogObject other) =>
        (CatalogWords.IsColumn(what) && what.Name.StartsWith($"{other.Name}.", StringComparison.Ordinal))
        || what.Name.EndsWith($" on {other.Name}", StringComparison.Ordinal)
        || what.Kind switch
        {
            "type" => other.Kind == "composite type" ? what.Name == other.Name : other.Kind == "type" && IsMultirange(what, attributes, other),
            "function" => other.Kind == "type" && what.Name.StartsWith($"{other.Name}(", StringComparison.Ordinal),
            "cast" => other.Kind == "type" && (what.Name.StartsWith($"({other.Name} AS ", StringComparison.Ordinal) || what.Name.EndsWith($" AS {other.Name})", StringComparison.Ordinal)),
            "index" => attributes.GetValueOrDefault("indrelid") == other.Name || other.Name.StartsWith($"{what.Name[(what.Name.LastIndexOf('.') + 1)..]} on ", StringComparison.Ordinal),
            "internal trigger" => other.Kind == "table constraint" && what.Name.StartsWith($"of {other.Name} for ", StringComparison.Ordinal),
            "operator of access method" or "function of access method" => other.Kind == "operator family" && what.Name.EndsWith($" of {other.Name}", StringComparison.Ordinal),
            "operator class" => other.Kind == "operator family" && what.Name == other.Name,
            "publication relation" or "publication namespace" => other.Kind == "publication" && what.Name.EndsWith($" in publication {other.Name}", StringComparison.Ordinal),
            "sequence" => attributes.GetValueOrDefault("owning column") is { } column && (other.Kind == "table column" ? column == other.Name : column.StartsWith($"{other.Name}.", StringComparison.Ordinal)),
            "table constraint" => other.Kind == "table column" && attributes.GetValueOrDefault("kind") == "not null"
                && other.Name == $"{what.Name[(what.Name.LastIndexOf(" on ", StringComparison.Ordinal) + 4)..]}.{attributes.GetValueOrDefault("columns")}",
            _ => false,
        };

    /// <summary>A multirange is made with its range, and says of which it is.</summary>
    private static bool IsMultirange(CatalogObject what, IReadOnlyDictionary<string, string> attributes, CatalogObject other) =>
        attributes.GetValueOrDefault("range") is { } range && range == other.Name && what != other;
}
