namespace Retort.Tests.Scripts;

public sealed class ClientTests
{
    private static readonly Written Scripts = BranchedChain.Scripts;

    public static TheoryData<string[], string> Refused => new()
    {
        { ["-v", "ON_ERROR_ROLLBACK=on"], "turn ON_ERROR_ROLLBACK off" },
        { ["-v", "AUTOCOMMIT=off"], "run this script outside a transaction" },
        { ["-v", "AUTOCOMMIT=off", "-v", "ON_ERROR_ROLLBACK=on"], "run this script outside a transaction" },
        { ["--single-transaction"], "run this script outside a transaction" },
        { ["--single-transaction", "-v", "ON_ERROR_ROLLBACK=on"], "run this script outside a transaction" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_client_in_which_an_error_does_not_end_the_transaction_is_refused(string[] arguments, string message)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var before = await database.FingerprintAsync();
        foreach (var stop in (bool[])[true, false])
        {
            var result = await database.PsqlScriptAsync(Scripts.Upgrade.Text, stop, arguments);
            Assert.Contains(message, result.Error, StringComparison.Ordinal);
            Assert.Equal(before, await database.FingerprintAsync());
        }
    }

    [Fact]
    public async Task Two_runs_at_once_exclude_each_other()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.StampAsync([]);
        var before = await database.FingerprintAsync();
        await using (var holder = await database.OpenAsync())
        {
            await using var command = new Npgsql.NpgsqlCommand($"SELECT pg_advisory_lock({Retort.Postgres.LockKey.Expression(new("public", "alembic_version"))})", holder);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            foreach (var script in (string[])[Scripts.Upgrade.Text, Scripts.Idempotent.Text])
            {
                var result = await database.PsqlScriptAsync(script, onErrorStop: false);
                Assert.Contains($"another run is at work on this version table (process {holder.ProcessID})", result.Error, StringComparison.Ordinal);
                Assert.Equal(before, await database.FingerprintAsync());
            }
        }

        (await database.PsqlScriptAsync(Scripts.Upgrade.Text)).EnsureSuccess();
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
    }

    [Fact]
    public async Task The_idempotent_script_changes_nothing_in_a_client_that_is_not_psql()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var before = await database.FingerprintAsync();
        var plain = string.Join('\n', Scripts.Idempotent.Text.Split('\n').Where(line => !line.StartsWith('\\')).Select(line => line.Replace("\\gset", ";", StringComparison.Ordinal)));
        Assert.NotEmpty(await NpgsqlClient.RunAsync(database, plain));
        Assert.Equal(before, await database.FingerprintAsync());
    }

    [Fact]
    public async Task A_database_that_is_read_only_by_default_stays_as_it_is()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var before = await database.FingerprintAsync();
        await database.ExecuteAsync($"ALTER DATABASE {database.Name} SET default_transaction_read_only = on");
        var result = await database.PsqlScriptAsync(Scripts.Upgrade.Text, onErrorStop: false);
        Assert.Contains("default_transaction_read_only is on for this database", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, await database.FingerprintAsync());
    }

    [Fact]
    public async Task The_session_is_given_back_as_it_was()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        const string show = "\nSELECT name, setting FROM pg_settings WHERE name NOT LIKE '%.%' ORDER BY name;\nSELECT current_setting('retort.step', true);\n";
        var fails = Written.Of(Written.Line(("r1", "op.Execute(\"CREATE TABLE t (id int); CREATE INDEX CONCURRENTLY ix ON t (id)\");", ""))).Upgrade.Text;
        var before = await database.PsqlScriptAsync("SET search_path = public;" + show);
        foreach (var script in (string[])[Scripts.Upgrade.Text, Scripts.Downgrade.Text, Scripts.Idempotent.Text, fails])
        {
            var after = await database.PsqlScriptAsync("SET search_path = public;\n" + script + show, onErrorStop: false);
            Assert.Equal(before.Output.Trim(), after.Output.Trim());
        }
    }
}
