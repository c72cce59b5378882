using Retort.Postgres.Catalog;

namespace Retort.RoundTrip;

/// <summary>A state of a database.</summary>
/// <param name="Catalog">What is in it.</param>
/// <param name="Data">The rows.</param>
internal sealed record DatabaseSnapshot(CatalogSnapshot Catalog, DataSnapshot Data);
