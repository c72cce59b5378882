namespace Retort.Tests.Engine.Alembic;

/// <summary>What the catalog says besides Retort's log, which Alembic does not have.</summary>
internal static class CatalogWithoutLog
{
    public static async Task<string> CatalogWithoutLogAsync(this PostgresDatabase database) => string.Join(
        '\n', (await database.CatalogAsync()).Split('\n').Where(line => !line.Contains("retort_log", StringComparison.Ordinal)));
}
