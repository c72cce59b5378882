namespace Retort.Tests.Scripts;

/// <summary>Puts a database into a state and looks at the one that it is in.</summary>
internal static class DatabaseState
{
    // Everything that a migration could have touched, down to the storage that a rewrite or CLUSTER would change.
    private const string Everything = """
        SELECT concat_ws(E'\n',
            (SELECT string_agg(concat_ws(' ', oid, relname, relkind, relfilenode, relnamespace), ',' ORDER BY oid) FROM pg_class),
            (SELECT string_agg(concat_ws(' ', indexrelid, indisvalid, indisclustered), ',' ORDER BY indexrelid) FROM pg_index),
            (SELECT string_agg(concat_ws(' ', oid, typname), ',' ORDER BY oid) FROM pg_type),
            (SELECT string_agg(concat_ws(' ', oid, enumlabel), ',' ORDER BY oid) FROM pg_enum),
            (SELECT string_agg(concat_ws(' ', name, setting), ',' ORDER BY name) FROM pg_file_settings),
            (SELECT string_agg(nspname, ',' ORDER BY oid) FROM pg_namespace WHERE nspname !~ '^pg_'))
        """;

    public static async Task<string> FingerprintAsync(this PostgresDatabase database) => (string)(await database.ScalarAsync(Everything))! + await database.RowsAsync();

    public static async Task<string> RowsAsync(this PostgresDatabase database, string table = "alembic_version") =>
        await database.ScalarAsync($"SELECT to_regclass('{table.Replace("'", "''", StringComparison.Ordinal)}')::text") is null
            ? "no table"
            : (string)(await database.ScalarAsync($"SELECT coalesce(string_agg(version_num, ' ' ORDER BY version_num COLLATE \"C\"), '') FROM {table}"))!;

    /// <summary>Writes the rows alone, as a stamp does.</summary>
    public static async Task StampAsync(this PostgresDatabase database, IEnumerable<string> rows)
    {
        await database.ExecuteAsync("CREATE TABLE IF NOT EXISTS alembic_version (version_num varchar(32) PRIMARY KEY)");
        await database.ExecuteAsync("DELETE FROM alembic_version");
        foreach (var row in rows)
        {
            await database.ExecuteAsync($"INSERT INTO alembic_version VALUES ('{row.Replace("'", "''", StringComparison.Ordinal)}')");
        }
    }

    /// <summary>The schema without the version table.</summary>
    public static Task<string> SchemaAsync(this PostgresDatabase database) => database.SnapshotAsync(withData: false, "--exclude-table=*alembic_version*");
}
