using Npgsql;
using Retort.RoundTrip;
using Retort.Schema;
using Retort.Tests.Compilation;

namespace Retort.Tests.RoundTrip.Faults;

/// <summary>What all databases of a server share, on a server that nobody else uses.</summary>
public sealed class ServerFaultTests(ServerFaultTests.OwnServer own) : IClassFixture<ServerFaultTests.OwnServer>
{
    /// <summary>The first version that makes a tablespace without a folder that somebody else has made for it.</summary>
    private const int TablespaceSince = 15;

    [Theory]
    [InlineData("", "CREATE ROLE clerk;", "", "role clerk is left over")]
    [InlineData("CREATE ROLE clerk;", "ALTER ROLE clerk CREATEDB;", "", "role clerk: may make databases is true, was false")]
    [InlineData("CREATE ROLE clerk;", "ALTER ROLE clerk SET work_mem = '8MB';", "", "role clerk: settings are work_mem=8MB, were none")]
    [InlineData("CREATE ROLE clerk; CREATE ROLE staff;", "GRANT staff TO clerk;", "", "membership clerk in staff by postgres is left over")]
    [InlineData("CREATE ROLE clerk; COMMENT ON ROLE clerk IS 'c';", "DROP ROLE clerk;", "CREATE ROLE clerk;", "role clerk: comment is none, was \"c\"")]
    [InlineData("CREATE ROLE clerk PASSWORD 'a';", "ALTER ROLE clerk PASSWORD NULL;", "", "role clerk: password is none, was set")]
    [InlineData("CREATE ROLE clerk; CREATE TABLE users (id integer); GRANT SELECT ON users TO clerk;", "REVOKE SELECT ON users FROM clerk;", "", "table public.users: privileges of clerk are none, were SELECT")]
    [InlineData("CREATE TABLE users (id integer);", "ALTER TABLE users SET TABLESPACE fast;", "", "table public.users: tablespace is fast, was none")]
    [InlineData("", "CREATE ROLE clerk LOGIN; GRANT pg_monitor TO clerk;", "DROP ROLE clerk;", null)]
    [InlineData("CREATE ROLE clerk; CREATE ROLE staff; GRANT staff TO clerk WITH ADMIN OPTION;", "REVOKE staff FROM clerk;", "GRANT staff TO clerk WITH ADMIN OPTION;", null)]
    public async Task What_a_revision_does_to_the_server_is_seen(string setup, string up, string down, string? expected)
    {
        if (up.Contains("TABLESPACE", StringComparison.Ordinal) && await TestServer.VersionAsync() < TablespaceSince)
        {
            return;
        }

        var source = new TripSource();
        source.Add("one", setup, up, down);

        var trip = await new RoundTripRun(SourceCompiler.Chain(source.ToString()), own.Server, new QualifiedName(null, "alembic_version"), (_, _, _) => { }, _ => { })
            .RunAsync(source.Id("one"), TestContext.Current.CancellationToken);
        await own.ForgetRolesAsync();

        Assert.Equal(expected is null ? TripOutcome.Passed : TripOutcome.Failed, trip.Outcome);
        Assert.Equal(
            expected is null ? [] : [$"/src/Shop.cs({source.Line("one")}): error RET5110: The downgrade of revision 0001 does not restore what was there before its upgrade: {expected}. Mend Downgrade, or say with op.Irreversible why there is no way back."],
            trip.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>The server, with a tablespace.</summary>
    public sealed class OwnServer : IAsyncLifetime
    {
        private PostgresServer? _server;

        internal IThrowawayServer Server => TestServer.Of(_server!);

        public async ValueTask InitializeAsync()
        {
            _server = await PostgresServer.StartAsync();
            await using var database = await _server.CreateDatabaseAsync();
            await using var connection = await database.OpenAsync();
            if (connection.PostgreSqlVersion.Major >= TablespaceSince)
            {
                await ExecuteAsync(connection, "SET allow_in_place_tablespaces = on");
                await ExecuteAsync(connection, "CREATE TABLESPACE fast LOCATION ''");
            }
        }

        /// <summary>A trip that failed leaves its roles to the next database of its run; here each has a run of its own.</summary>
        public async Task ForgetRolesAsync()
        {
            await using var database = await _server!.CreateDatabaseAsync();
            await database.ExecuteAsync("DROP ROLE IF EXISTS clerk, staff");
        }

        public ValueTask DisposeAsync() => _server!.DisposeAsync();

        private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
