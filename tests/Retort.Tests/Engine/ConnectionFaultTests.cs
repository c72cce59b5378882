using Npgsql;
using Retort.Revisions;
using Retort.Tests.Compilation;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine;

/// <summary>Everything that can be wrong between a run and its database has a code, says what to do, and repeats no secret.</summary>
public sealed class ConnectionFaultTests
{
    private const string Secret = "s3cr3t-canary";

    private static readonly MigrationChain Chain = SourceCompiler.Chain(Written.Line(("a1", "op.Execute(\"CREATE TABLE t (id int)\");", "")));

    [Theory]
    [InlineData("Host=localhost;Port=" + Secret)]
    [InlineData("Host=localhost;" + Secret + "=1")]
    [InlineData("Host=localhost;Password=" + Secret + ";SSL Mode=" + Secret)]
    [InlineData(Secret)]
    [InlineData("Host=localhost;Password=\"" + Secret)]
    [InlineData("postgresql://app:" + Secret + "@localhost/shop?nonsense=1")]
    [InlineData("postgresql://app:12/" + Secret + "@localhost:5432/shop")]
    [InlineData("postgresql://app:pa/" + Secret + "@localhost/shop")]
    [InlineData("host=localhost port=5432 password=" + Secret + " user=app dbname=shop")]
    [InlineData("Host=localhost;Database=shop Password=" + Secret + ";Username=app")]
    [InlineData("Host=localhost;Port=99999999;Password=" + Secret)]
    [InlineData("postgresql://app:" + Secret + "@localhost:port/shop?sslmode=sometimes")]
    public void A_connection_string_that_cannot_be_read_is_refused_without_repeating_it(string text)
    {
        var refused = Assert.Throws<DiagnosticException>(() => new Migrator(Chain, text));

        Assert.Equal(Rules.BadConnectionString, refused.Diagnostics[0].Rule);
        Assert.DoesNotContain(Secret, refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://app:p%40ss@localhost:5433/shop?sslmode=verify-full&application_name=x", "Host=localhost;Port=5433;Database=shop;Username=app;Password=p@ss;SSL Mode=VerifyFull;Application Name=x")]
    [InlineData("postgresql+psycopg2://app@[::1]/shop", "Host=::1;Database=shop;Username=app")]
    [InlineData("postgresql:///shop?host=/var/run/postgresql", "Host=/var/run/postgresql;Database=shop")]
    public void A_url_means_what_it_means_elsewhere(string url, string same) =>
        Assert.Equal(new NpgsqlConnectionStringBuilder(same), new NpgsqlConnectionStringBuilder(Retort.Engine.ConnectionUrl.ToConnectionString(url)));

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var (_, message) = await RefusedAsync($"Host=127.0.0.1;Port=1;Username=app;Password={Secret};Database=shop", Rules.Unreachable);

        Assert.Contains("shop on 127.0.0.1:1", message, StringComparison.Ordinal);
        await RefusedAsync($"Host=no-such-host.invalid;Username=app;Password={Secret};Database=shop", Rules.Unreachable);
    }

    [Fact]
    public async Task A_login_that_is_refused_is_told_from_a_database_that_is_not_there()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        await RefusedAsync(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = Secret }.ConnectionString, Rules.LoginRefused);
        await RefusedAsync(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = null }.ConnectionString, Rules.LoginRefused);
        var (_, message) = await RefusedAsync(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "nowhere" }.ConnectionString, Rules.NoDatabase);
        Assert.Contains("database \"nowhere\" does not exist", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_lacks_a_privilege_is_told_which()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var role = $"poor_{Guid.NewGuid():N}";
        await PostgresServer.Shared.CreateUserAsync(role, Secret);
        var poor = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = Secret }.ConnectionString;
        await database.ExecuteAsync("REVOKE CREATE ON SCHEMA public FROM public");
        await database.ExecuteAsync($"CREATE SCHEMA own_{role} AUTHORIZATION {role}");

        var (_, cannotMake) = await RefusedAsync(poor, Rules.PermissionDenied);
        Assert.Contains("permission denied for schema public", cannotMake, StringComparison.Ordinal);

        // A version table that Alembic's owner has made, and no log.
        await database.ExecuteAsync("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)");
        await database.ExecuteAsync($"GRANT SELECT, INSERT, UPDATE, DELETE ON alembic_version TO {role}");
        var warnings = new List<Retort.Engine.Warned>();
        var own = SourceCompiler.Chain(Written.Line(("a1", $"op.Execute(\"CREATE TABLE own_{role}.t (id int)\");", "")));
        var options = new MigratorOptions { Progress = what => warnings.AddRange(what is Retort.Engine.Warned warned ? [warned] : Array.Empty<Retort.Engine.Warned>()) };
        await new Migrator(own, poor, options).UpgradeAsync("head", TestContext.Current.CancellationToken);
        Assert.Equal(Rules.NoLog.Code, Assert.Single(warnings).Code);
        await database.ExecuteAsync("DELETE FROM alembic_version");
        await database.ExecuteAsync($"REVOKE ALL ON alembic_version FROM {role}");

        await new Migrator(Chain, database.ConnectionString).EnsureVersionAsync(TestContext.Current.CancellationToken);
        await RefusedAsync(poor, Rules.PermissionDenied);

        await database.ExecuteAsync($"GRANT SELECT, INSERT, UPDATE, DELETE ON alembic_version, retort_log TO {role}");
        var (diagnostic, _) = await RefusedAsync(poor, Rules.PermissionDenied);
        Assert.NotNull(diagnostic.Location);
        Assert.Contains("statement: CREATE TABLE t (id int)", diagnostic.Notes);
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM alembic_version"));
    }

    [Fact]
    public async Task A_database_that_takes_no_changes_is_refused_before_anything_is_tried_but_can_be_looked_at()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync($"ALTER DATABASE {database.Name} SET default_transaction_read_only = on");

        await RefusedAsync(database.ConnectionString, Rules.ReadOnlyDatabase);

        Assert.Empty((await new Migrator(Chain, database.ConnectionString).ReadStateAsync(TestContext.Current.CancellationToken)).Rows);
        Assert.Single((await new Migrator(Chain, database.ConnectionString).PlanAsync(Direction.Up, "head", TestContext.Current.CancellationToken)).Steps);
    }

    [Fact]
    public async Task A_database_elsewhere_is_refused_where_only_one_here_may_be_changed()
    {
        var migrator = new Migrator(Chain, $"Host=db.example.com;Password={Secret}", new MigratorOptions { LocalOnly = true });

        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => migrator.UpgradeAsync("head", TestContext.Current.CancellationToken));

        Assert.Equal(Rules.NotLocal, refused.Diagnostics[0].Rule);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("::1", true)]
    [InlineData("/var/run/postgresql", true)]
    [InlineData("localhost,127.0.0.1:5433", true)]
    [InlineData("localhost,db", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("localhost.example.com", false)]
    [InlineData("127.0.0.1.example.com", false)]
    public void What_is_on_this_machine_is_known_by_its_name(string host, bool isLocal) =>
        Assert.Equal(isLocal, Retort.Engine.ConnectionTarget.Parse($"Host={host}").IsLocal);

    [Fact]
    public async Task A_table_that_only_has_the_name_is_no_version_table_and_no_log()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE alembic_version (id int)");
        await RefusedAsync(database.ConnectionString, Rules.BadVersionTable);

        await database.ExecuteAsync("DROP TABLE alembic_version");
        await database.ExecuteAsync("CREATE TABLE retort_log (id int)");
        await RefusedAsync(database.ConnectionString, Rules.BadLogTable);

        await database.ExecuteAsync("DROP TABLE retort_log");
        await database.ExecuteAsync("ALTER DATABASE " + database.Name + " SET search_path = nowhere");
        await RefusedAsync(database.ConnectionString, Rules.BadVersionTable);
    }

    [Fact]
    public async Task A_pooler_that_shares_sessions_is_refused()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var pooler = await TransactionPooler.StartAsync(database.ConnectionString);

        var (_, message) = await RefusedAsync(pooler.ConnectionString, Rules.PooledConnection);

        Assert.Contains("Connect to the server itself", message, StringComparison.Ordinal);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('alembic_version')::text"));
    }

    [Fact]
    public async Task A_disk_that_is_full_rolls_the_revision_back()
    {
        Assert.SkipUnless(Environment.UserName == "root", "Only root can mount a small file system.");
        await using var disk = await SmallDisk.MountAsync();
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var tablespace = $"small_{Guid.NewGuid():N}";
        await database.ExecuteAsync($"CREATE TABLESPACE {tablespace} LOCATION '{disk.Folder}'");
        try
        {
            var chain = SourceCompiler.Chain(Written.Line((
                "a1", $"op.Execute(\"CREATE TABLE big (x text) TABLESPACE {tablespace}\"); op.Execute(\"INSERT INTO big SELECT repeat(md5(n::text), 50) FROM generate_series(1, 10000) AS n\");", "")));

            var (diagnostic, message) = await RefusedAsync(database.ConnectionString, Rules.OutOfResources, chain);

            Assert.Contains("No space left on device", message, StringComparison.Ordinal);
            Assert.Contains("It was rolled back; the database is at base.", message, StringComparison.Ordinal);
            Assert.NotNull(diagnostic.Location);
            Assert.Null(await database.ScalarAsync("SELECT to_regclass('big')::text"));
        }
        finally
        {
            // Npgsql gives the session up as soon as it hears of a full disk; the server is still rolling back.
            for (var i = 0; i < 1000 && await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'retort'") is not 0L; i++)
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            await database.ExecuteAsync($"DROP TABLESPACE IF EXISTS {tablespace}");
        }
    }

    private static async Task<(Diagnostic Diagnostic, string Message)> RefusedAsync(string connectionString, Rule rule, MigrationChain? chain = null)
    {
        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => new Migrator(chain ?? Chain, connectionString).UpgradeAsync("head", TestContext.Current.CancellationToken));
        Assert.Equal(rule, refused.Diagnostics[0].Rule);
        Assert.DoesNotContain(Secret, refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary.Value, refused.ToString(), StringComparison.Ordinal);
        return (refused.Diagnostics[0], refused.Diagnostics[0].Message);
    }
}
