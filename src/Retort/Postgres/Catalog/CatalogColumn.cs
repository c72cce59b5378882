namespace Retort.Postgres.Catalog;

/// <summary>A column of a system catalog, as the server describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The name of its type in <c>pg_type</c>.</param>
/// <param name="Target">The catalog whose object ids it holds; null for none.</param>
/// <param name="IsArray">Whether it holds several of them.</param>
/// <param name="NumbersOf">The column beside it that names the relation whose column numbers it holds; null for none.</param>
internal sealed record CatalogColumn(string Name, string Type, string? Target, bool IsArray, string? NumbersOf);
