using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Retort.Postgres.Catalog;
using Retort.Postgres.Reading;
using Retort.TestKit;

namespace Retort.Bench;

/// <summary>One look at a whole schema: Retort's two, that of Alembic's comparison, and <c>pg_dump --schema-only</c>.</summary>
internal static class CatalogBench
{
    private const int Runs = 5;

    private const int TablesInABatch = 250;

    /// <summary>All that Alembic's comparison asks SQLAlchemy's inspector, inside Python; it knows much less than either of the others.</summary>
    private const string Reflection = """
        import os, time
        from sqlalchemy import create_engine, inspect, MetaData
        engine = create_engine(os.environ["ALEMBIC_URL"])
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1")
            start = time.perf_counter()
            metadata = MetaData()
            metadata.reflect(bind=connection)
            found = sum(len(table.indexes) for table in metadata.tables.values())
            print(len(metadata.tables), found, time.perf_counter() - start)
        """;

    public static async Task<int> RunAsync(IReadOnlyList<int> sizes)
    {
        await using var server = await PostgresServer.StartAsync("autovacuum=off", "max_locks_per_transaction=10000");
        Console.WriteLine("tables  snapshot    schema    Alembic's reflection    pg_dump    reflection : snapshot    reflection : schema    pg_dump : snapshot");
        foreach (var size in sizes)
        {
            await using var database = await server.CreateDatabaseAsync();
            await using var connection = await database.OpenAsync();
            var reader = await CatalogReader.CreateAsync(connection, withRoles: true, CancellationToken.None);
            await FillAsync(connection, size);
            var costs = new List<(double Snapshot, double Schema, double Alembic, double Dump)>();
            for (var run = 0; run < Runs; run++)
            {
                costs.Add((await SnapshotAsync(reader, connection, size), await SchemaAsync(connection, size), await AlembicAsync(database, size), await DumpAsync(database)));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,6} {Median(costs.Select(cost => cost.Snapshot)),8:F3} s {Median(costs.Select(cost => cost.Schema)),7:F3} s {Median(costs.Select(cost => cost.Alembic)),20:F3} s {Median(costs.Select(cost => cost.Dump)),8:F3} s "
                + $"{Median(costs.Select(cost => cost.Alembic / cost.Snapshot)),20:F1} {Median(costs.Select(cost => cost.Alembic / cost.Schema)),22:F1} {Median(costs.Select(cost => cost.Dump / cost.Snapshot)),21:F1}"));
        }

        return 0;
    }

    /// <summary>Tables as people have them: a key, an index, a foreign key, a check, a default, a comment.</summary>
    private static async Task FillAsync(NpgsqlConnection connection, int size)
    {
        for (var from = 0; from < size; from += TablesInABatch)
        {
            await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
            foreach (var i in Enumerable.Range(from, Math.Min(TablesInABatch, size - from)))
            {
                batch.BatchCommands.Add(new($"CREATE TABLE t{i} (id int GENERATED ALWAYS AS IDENTITY CONSTRAINT t{i}_pk PRIMARY KEY, name varchar(100) NOT NULL DEFAULT '', parent int "
                    + $"CONSTRAINT t{i}_fk REFERENCES t{Math.Max(0, i - 1)}, made timestamptz DEFAULT now(), CONSTRAINT t{i}_ck CHECK (name <> 'x'))"));
                batch.BatchCommands.Add(new($"CREATE INDEX t{i}_ix ON t{i} (name, made DESC) WHERE parent IS NOT NULL"));
                batch.BatchCommands.Add(new($"COMMENT ON TABLE t{i} IS 'number {i}'"));
            }

            await batch.ExecuteNonQueryAsync();
        }

        await using var analyze = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync();
    }

    private static async Task<double> SnapshotAsync(CatalogReader reader, NpgsqlConnection connection, int size)
    {
        var clock = Stopwatch.StartNew();
        var snapshot = await reader.ReadAsync(connection, CancellationToken.None);
        var took = clock.Elapsed.TotalSeconds;
        return snapshot.Objects.Count(what => what.Kind == "table") == size && snapshot.Objects.Count(what => what.Kind == "index") == 2 * size
            ? took
            : throw new InvalidOperationException("Retort did not see all tables and indexes.");
    }

    private static async Task<double> SchemaAsync(NpgsqlConnection connection, int size)
    {
        var clock = Stopwatch.StartNew();
        var schema = await SchemaReader.ReadAsync(connection, CancellationToken.None);
        var took = clock.Elapsed.TotalSeconds;
        return schema.Tables.Count == size && schema.Indexes.Count == size ? took : throw new InvalidOperationException("Retort's schema lacks tables or indexes.");
    }

    private static async Task<double> AlembicAsync(PostgresDatabase database, int size)
    {
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        var words = (await Shell.RunAsync("/", null, new BenchDatabase(database).Environment, python, "-c", Reflection)).Output.Split(' ');
        return words[0] == $"{size}" && words[1] == $"{size}" ? double.Parse(words[2], CultureInfo.InvariantCulture) : throw new InvalidOperationException("The reflection did not see all tables and indexes.");
    }

    private static async Task<double> DumpAsync(PostgresDatabase database) =>
        (await Shell.RunAsync("/", null, new BenchDatabase(database).Environment, PostgresBinaries.Find("pg_dump"), "--schema-only")).Wall.TotalSeconds;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
