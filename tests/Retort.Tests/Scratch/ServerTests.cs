using Npgsql;
using Retort.Revisions;
using Retort.Scratch;

namespace Retort.Tests.Scratch;

/// <summary>Throwaway databases on a server that somebody else runs.</summary>
[Collection(OneAtATime.Name)]
public sealed class ServerTests : IAsyncLifetime
{
    private const string Variable = "RETORT_TEST_SCRATCH_CONNECTION";

    private static readonly ScratchOptions Given = new() { Kind = ScratchKind.Server, ConnectionVariable = Variable };

    private PostgresDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await PostgresServer.Shared.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Databases_are_made_beside_the_others_and_dropped(bool asUrl)
    {
        var known = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        Environment.SetEnvironmentVariable(Variable, asUrl ? $"postgresql://{known.Username}:{known.Password}@{known.Host}:{known.Port}" : _database.ConnectionString);
        List<string> before;

        await using (var server = await ScratchServer.StartAsync(Given, Token))
        {
            before = await DatabasesAsync();
            Assert.False(server.IsOwn);
            Assert.Equal($"on 127.0.0.1:{known.Port}", string.Join(' ', server.Description.Split(' ')[2..]));
            Canary.AssertAbsent(server.Description, "what a person sees");
            await using var original = await server.CreateDatabaseAsync(null, Token);
            Assert.Matches(@"^retort_scratch_\d{14}_[0-9a-f]{4}_\d+_[0-9a-f]{4}_\d+$", original.Name);
            await Sql.RunAsync(original.ConnectionString, "CREATE TABLE kept (a int)");
            await using var copy = await server.CreateDatabaseAsync(original, Token);
            await Sql.RunAsync(copy.ConnectionString, "SELECT a FROM kept");
        }

        Assert.Equal(before, await DatabasesAsync());
    }

    [Fact]
    public async Task What_a_killed_process_left_is_dropped_by_the_next_start_and_nothing_else_is()
    {
        Environment.SetEnvironmentVariable(Variable, _database.ConnectionString);
        await using var living = await HolderProcess.StartAsync("Server", ("RETORT_SCRATCH_CONNECTION", _database.ConnectionString));
        await using var killed = await HolderProcess.StartAsync("Server", ("RETORT_SCRATCH_CONNECTION", _database.ConnectionString));
        await killed.KillAsync();
        var old = await MakeAsync($"retort_scratch_20200101000000_ffff_1_ffff_{Environment.ProcessId}");
        var recent = await MakeAsync($"retort_scratch_{DateTime.UtcNow:yyyyMMddHHmmss}_ffff_1_ffff_{Environment.ProcessId}");
        var foreign = await MakeAsync($"retort_scratch_notes_{Environment.ProcessId}");
        try
        {
            await using var server = await ScratchServer.StartAsync(Given, Token);

            var left = await DatabasesAsync();
            Assert.DoesNotContain(new NpgsqlConnectionStringBuilder(killed.ConnectionString).Database, left);
            Assert.DoesNotContain(old, left);
            Assert.Contains(new NpgsqlConnectionStringBuilder(living.ConnectionString).Database, left);
            Assert.Contains(recent, left);
            Assert.Contains(foreign, left);
            Assert.Contains(_database.Name, left);
        }
        finally
        {
            await _database.ExecuteAsync($"DROP DATABASE {recent}");
            await _database.ExecuteAsync($"DROP DATABASE {foreign}");
        }
    }

    [Fact]
    public async Task An_old_database_of_another_machine_stays_while_somebody_is_connected()
    {
        Environment.SetEnvironmentVariable(Variable, _database.ConnectionString);
        var old = await MakeAsync($"retort_scratch_20200101000001_ffff_1_ffff_{Environment.ProcessId}");
        var lines = new List<string>();
        await using (var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Database = old }.ConnectionString))
        {
            await connection.OpenAsync(Token);
            await using var server = await ScratchServer.StartAsync(Given with { Tell = lines.Add }, Token);
            Assert.Contains(old, await DatabasesAsync());
            Assert.Contains(lines, line => line.Contains(old, StringComparison.Ordinal));
        }

        await using var next = await ScratchServer.StartAsync(Given, Token);
        Assert.DoesNotContain(old, await DatabasesAsync());
    }

    [Fact]
    public async Task A_process_that_ends_drops_its_databases()
    {
        await using var holder = await HolderProcess.StartAsync("Server", ("RETORT_SCRATCH_CONNECTION", _database.ConnectionString));
        var name = new NpgsqlConnectionStringBuilder(holder.ConnectionString).Database;
        Assert.Contains(name, await DatabasesAsync());

        await holder.EndAsync();

        Assert.DoesNotContain(name, await DatabasesAsync());
    }

    [Fact]
    public async Task A_database_whose_making_is_cancelled_is_not_left()
    {
        Environment.SetEnvironmentVariable(Variable, _database.ConnectionString);
        await using var server = await ScratchServer.StartAsync(Given, Token);
        var before = await DatabasesAsync();
        for (var milliseconds = 0; milliseconds < 100; milliseconds += 10)
        {
            using var stop = new CancellationTokenSource(milliseconds);
            try
            {
                await (await server.CreateDatabaseAsync(null, stop.Token)).DisposeAsync();
            }
            catch (OperationCanceledException)
            {
                // It may have been made before.
            }
        }

        Assert.Equal(before, await DatabasesAsync());
    }

    [Fact]
    public async Task A_role_that_may_make_no_databases_is_told_what_it_lacks()
    {
        const string Role = "scratch_nobody";
        await PostgresServer.Shared.CreateUserAsync(Role, Canary.Value);
        Environment.SetEnvironmentVariable(Variable, new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Username = Role }.ConnectionString);
        await using var server = await ScratchServer.StartAsync(Given, Token);

        var fault = (await Assert.ThrowsAsync<DiagnosticException>(() => server.CreateDatabaseAsync(null, Token))).Diagnostics[0];

        Assert.Equal("RET5102", fault.Code);
        Assert.Contains("CREATEDB", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "RET5104")]
    [InlineData(" ", "RET5104")]
    [InlineData("Host=localhost;Pasword=hunter22", "RET5104")]
    [InlineData("Host=db.example.org;Password=hunter22", "RET5103")]
    [InlineData("postgresql://app:hunter22@127.0.0.1:1/shop", "RET5003")]
    public async Task A_connection_string_that_is_no_good_is_refused_and_its_password_not_shown(string? text, string code)
    {
        Environment.SetEnvironmentVariable(Variable, text);

        var exception = await Assert.ThrowsAsync<DiagnosticException>(() => ScratchServer.StartAsync(Given, Token));

        Assert.Equal(code, exception.Diagnostics[0].Code);
        Assert.DoesNotContain("hunter22", exception.ToString(), StringComparison.Ordinal);
        Assert.True(code == "RET5003" || exception.Message.Contains(Variable, StringComparison.Ordinal));
    }

    private async Task<string> MakeAsync(string name)
    {
        await _database.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0");
        return name;
    }

    // Tests that run beside these make and drop databases under another name.
    private async Task<List<string>> DatabasesAsync()
    {
        var all = (string?)await _database.ScalarAsync("SELECT string_agg(datname, ' ' ORDER BY datname) FROM pg_database WHERE datname LIKE 'retort%' OR datname = current_database()");
        return [.. all!.Split(' ')];
    }
}
