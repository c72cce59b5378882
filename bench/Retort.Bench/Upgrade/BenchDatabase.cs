using System.Globalization;
using Npgsql;
using Retort.TestKit;

namespace Retort.Bench;

/// <summary>A fresh database. Programs are told of it by their environment, the password included: others do not see it there.</summary>
internal sealed class BenchDatabase(PostgresDatabase database) : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder _target = new(database.ConnectionString);

    /// <summary>libpq's variables, which Npgsql's password comes from too, and one for each tool that wants its own.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["PGHOST"] = _target.Host!,
        ["PGPORT"] = $"{_target.Port}",
        ["PGUSER"] = _target.Username!,
        ["PGDATABASE"] = _target.Database!,
        ["PGPASSWORD"] = _target.Password!,
        ["RETORT_CONNECTION"] = $"Host={_target.Host};Port={_target.Port};Username={_target.Username};Database={_target.Database}",
        ["ALEMBIC_URL"] = $"postgresql://{_target.Username}@{_target.Host}:{_target.Port}/{_target.Database}",
    };

    /// <summary>Makes one.</summary>
    public static async Task<BenchDatabase> CreateAsync(PostgresServer server) => new(await server.CreateDatabaseAsync());

    /// <summary>Measures what a contender costs, on both sides.</summary>
    public async Task<Cost> MeasureAsync(Func<BenchDatabase, Task<Cost>> upgrade)
    {
        var before = await ServerCpuAsync();
        var cost = await upgrade(this);
        return cost with { Server = await ServerCpuAsync() - before };
    }

    /// <summary>Makes sure that a contender has done its work: nobody wins by leaving something out.</summary>
    public async Task CheckAsync(string who, int size)
    {
        const string Count =
            """
            SELECT count(*) FROM pg_class AS t JOIN pg_index AS i ON i.indrelid = t.oid JOIN pg_class AS x ON x.oid = i.indexrelid
            WHERE t.relkind = 'r' AND t.relname ~ '^t[0-9]+$' AND x.relname IN (t.relname || '_pkey', 'ix_' || t.relname || '_name')
            """;
        if (await database.ScalarAsync(Count) is not long found || found != 2 * size)
        {
            throw new InvalidOperationException($"{who} left a database that is not what {size} revisions make.");
        }
    }

    /// <summary>Makes the log say that another build of the migrations wrote it.</summary>
    public Task ForgetAssemblyAsync() => database.ExecuteAsync("UPDATE retort_log SET assembly = 'another'");

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>CPU time of all sessions that have ended, once the last of this database has: the account of the postmaster's children.</summary>
    private async Task<TimeSpan> ServerCpuAsync()
    {
        const string Others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        while (await database.ScalarAsync(Others) is > 0L)
        {
            await Task.Delay(5);
        }

        // The postmaster hears of an end a moment later.
        await Task.Delay(50);
        var postmaster = await database.ScalarAsync("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
        var fields = (await File.ReadAllTextAsync($"/proc/{postmaster}/stat")).Split(") ")[1].Split(' ');
        const int ChildrenUser = 13;
        const int TicksPerSecond = 100;
        return TimeSpan.FromSeconds(fields[ChildrenUser..(ChildrenUser + 2)].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / (double)TicksPerSecond);
    }
}
