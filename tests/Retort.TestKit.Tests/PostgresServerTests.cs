using Npgsql;

namespace Retort.TestKit.Tests;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task A_server_that_crashed_recovers_what_was_committed_on_the_same_port()
    {
        await using var server = await PostgresServer.StartAsync("fsync=on", "synchronous_commit=on", "full_page_writes=on");
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE committed (a int)");
        await using var open = await database.OpenAsync();
        await Wire.Clients.BatchAsync(open, "BEGIN", "CREATE TABLE lost (a int)");
        await server.StopImmediatelyAsync();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Wire.Clients.BatchAsync(open, "COMMIT"));
        await Assert.ThrowsAnyAsync<NpgsqlException>(database.OpenAsync);
        await server.StartAgainAsync();

        Assert.True(await HasAsync(database, "committed"));
        Assert.False(await HasAsync(database, "lost"));
    }

    [Fact]
    public async Task A_server_has_the_settings_of_its_test()
    {
        await using var server = await PostgresServer.StartAsync("fsync=on", "lock_timeout=7s");
        await using var database = await server.CreateDatabaseAsync();

        Assert.Equal("on", await database.ScalarAsync("SHOW fsync"));
        Assert.Equal("7s", await database.ScalarAsync("SHOW lock_timeout"));
    }

    [Fact]
    public async Task A_setting_that_does_not_exist_is_reported()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => PostgresServer.StartAsync("no_such_setting=1"));

        Assert.Contains("no_such_setting", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_of_a_server_that_was_disposed_of()
    {
        string data;
        string connection;
        await using (var server = await PostgresServer.StartAsync())
        {
            await using var database = await server.CreateDatabaseAsync();
            data = Assert.IsType<string>(await database.ScalarAsync("SHOW data_directory"));
            connection = database.ConnectionString;
            Assert.True(Directory.Exists(data));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(data)));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Wire.Clients.OpenAsync(connection));
    }

    [Fact]
    public async Task A_database_can_be_made_as_a_copy_of_another()
    {
        await using var original = await PostgresServer.Shared.CreateDatabaseAsync();
        await original.ExecuteAsync("CREATE TABLE t AS SELECT 42 AS a");
        await using var copy = await PostgresServer.Shared.CreateDatabaseAsync(original);

        Assert.Equal(42, await copy.ScalarAsync("SELECT a FROM t"));
        Assert.Equal(42, await original.ScalarAsync("SELECT a FROM t"));
    }

    [Fact]
    public async Task A_user_gets_in_with_the_right_password_only()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await server.CreateDatabaseAsync();
        await server.CreateUserAsync("app", "s'ecret");
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "app", Password = "s'ecret" };

        await using (var app = await Wire.Clients.OpenAsync(connection.ConnectionString))
        {
            await Wire.Clients.BatchAsync(app, "SELECT 1");
        }

        connection.Password = "guess";
        var error = await Assert.ThrowsAsync<PostgresException>(() => Wire.Clients.OpenAsync(connection.ConnectionString));
        Assert.Equal("28P01", error.SqlState);
    }

    [Fact]
    public async Task The_shared_server_asks_for_the_password_over_tcp_and_on_its_socket()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        Assert.Equal(Canary.Value, connection.Password);

        connection.Password = null;
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Wire.Clients.OpenAsync(connection.ConnectionString));
        connection.Host = Assert.IsType<string>(await database.ScalarAsync("SHOW unix_socket_directories"));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Wire.Clients.OpenAsync(connection.ConnectionString));
    }

    [Fact]
    public async Task Psql_and_pg_dump_get_in_and_do_not_show_the_password()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var psql = (await database.PsqlAsync("-c", "CREATE TABLE t (a int)", "-c", "\\conninfo")).EnsureSuccess();

        Assert.Contains("CREATE TABLE public.t", await database.SnapshotAsync(), StringComparison.Ordinal);
        Canary.AssertAbsent(psql);
    }

    private static async Task<bool> HasAsync(PostgresDatabase database, string relation) =>
        await database.ScalarAsync($"SELECT to_regclass('public.{relation}') IS NOT NULL") is true;
}
