namespace Retort.Postgres.Catalog;

/// <summary>In what one state of a database differs from an earlier one.</summary>
/// <param name="Object">The object.</param>
/// <param name="Text">The difference in words, with the object.</param>
/// <param name="IsOrder">It is the order of columns alone, which no downgrade can restore: a column that comes back comes last.</param>
internal sealed record CatalogDifference(CatalogObject Object, string Text, bool IsOrder = false);
