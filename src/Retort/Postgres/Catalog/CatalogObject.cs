namespace Retort.Postgres.Catalog;

/// <summary>An object of a database, as PostgreSQL identifies it (<c>pg_identify_object</c>), and never by a number.</summary>
/// <param name="Kind"><c>table</c>, <c>table column</c>, <c>index</c>, <c>function</c>…</param>
/// <param name="Name">Its name, qualified and quoted where it must be; with what it belongs to, where it belongs to something.</param>
internal sealed record CatalogObject(string Kind, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name.Length == 0 ? Kind : $"{Kind} {Name}";
}
