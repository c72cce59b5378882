using System.Text.RegularExpressions;

namespace Retort.Postgres.Catalog;

/// <summary>What people call the objects and attributes of the catalogs.</summary>
internal static partial class CatalogWords
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["table column"] = "column",
        ["view column"] = "column",
        ["materialized view column"] = "column",
        ["foreign table column"] = "column",
        ["composite type column"] = "attribute",
        ["table constraint"] = "constraint",
        ["domain constraint"] = "constraint",
        ["default acl"] = "default privileges",
        ["publication relation"] = "table",
        ["publication namespace"] = "schema",
        ["operator of access method"] = "",
        ["function of access method"] = "",
    };

    /// <summary>What the whole definition, or another attribute, follows from.</summary>
    private static readonly HashSet<string> Derived = ["conindid", "indimmediate", "indisexclusion", "range"];

    /// <summary>What follows from the rest of a type, unless it is a base type, for which it is stated.</summary>
    private static readonly HashSet<string> DerivedOfType =
    [
        "typlen", "typbyval", "typalign", "typstorage", "typsend", "typreceive", "typinput", "typoutput", "typcategory", "typmodin", "typmodout", "typanalyze", "typsubscript", "typdelim", "typispreferred", "typelem",
    ];

    /// <summary>An object with what it belongs to.</summary>
    public static string Name(CatalogObject what, IReadOnlyDictionary<string, string> attributes)
    {
        var kind = Kinds.GetValueOrDefault(what.Kind, what.Kind == "type" && attributes.GetValueOrDefault("typtype") == "d" ? "domain" : what.Kind);
        var name = what.Kind switch
        {
            "default acl" => what.Name.Replace("for role ", "of role ", StringComparison.Ordinal),

            // Since version 18 without the "on".
            "transform" => what.Name.Replace(" on language ", " language ", StringComparison.Ordinal),
            _ => what.Name,
        };
        return new CatalogObject(kind, Inner().Replace(name, "$1")).ToString().TrimStart() + (attributes.TryGetValue("indrelid", out var table) ? $" on {table}" : "");
    }

    /// <summary>An attribute.</summary>
    public static string Attribute(string name) =>
        CatalogAttributeWords.All.TryGetValue(name, out var word) ? word : name.Replace('_', ' ');

    /// <summary>A value, on one line and without the name of the system's own schema.</summary>
    public static string Value(string attribute, string? value) =>
        value is not null && CatalogAttributeWords.Values.TryGetValue((Attribute(attribute), value), out var word) ? word
            : string.IsNullOrWhiteSpace(value) ? (attribute == "columns that deleting sets" ? "all" : "none")
            : attribute == "comment" ? $"\"{OneLine(value)}\""
            : attribute == "prosrc" ? OneLine(value)
            : Inner().Replace(OneLine(value), "$1") is var plain && plain.StartsWith(SystemSchema, StringComparison.Ordinal) ? plain[SystemSchema.Length..] : plain;

    /// <summary>Whether something else says the same, where something else does.</summary>
    public static bool IsDerived(CatalogChange change, string attribute) =>
        Derived.Contains(attribute) || (DerivedOfType.Contains(attribute) && change.Object.Kind is "type" or "composite type" && change.After.GetValueOrDefault("typtype") != "b");

    /// <summary>Whether an object is a column of another.</summary>
    public static bool IsColumn(CatalogObject what) => what.Kind.EndsWith(" column", StringComparison.Ordinal);

    /// <summary>The name of what a column is of.</summary>
    public static string OwnerOfColumn(CatalogObject column) => column.Name.LastIndexOf('.') is > 0 and var dot ? column.Name[..dot] : column.Name;

    private const string SystemSchema = "pg_catalog.";

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"([(,\s])pg_catalog\.(?!""default"")")]
    private static partial Regex Inner();
}
