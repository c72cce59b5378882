using Npgsql;
using Retort.Revisions;
using Retort.Scratch;

namespace Retort.Tests.Scratch;

/// <summary>Real servers of PostgreSQL's own programs.</summary>
[Collection(OneAtATime.Name)]
public sealed class LocalTests
{
    private static readonly ScratchOptions Local = new() { Kind = ScratchKind.Local };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_makes_databases_and_copies_of_them_and_leaves_nothing()
    {
        string folder;
        await using (var server = await ScratchServer.StartAsync(Local, Token))
        {
            Assert.True(server.IsOwn);
            Assert.Equal(ScratchKind.Local, server.Kind);
            Assert.Matches(@"^PostgreSQL \d+\.\d+ of /", server.Description);
            Assert.True(File.Exists(server.Program));

            await using var original = await server.CreateDatabaseAsync(null, Token);
            folder = Traces.FolderOf(new NpgsqlConnectionStringBuilder(original.ConnectionString).Port);
            await Sql.RunAsync(original.ConnectionString, "CREATE TABLE kept (a int)");
            await using var copy = await server.CreateDatabaseAsync(original, Token);
            await Sql.RunAsync(copy.ConnectionString, "INSERT INTO kept VALUES (1)");

            Assert.Equal(0L, await Sql.AskAsync(original.ConnectionString, "SELECT count(*) FROM kept"));
            Assert.NotEqual(original.Name, copy.Name);
            Assert.Equal("C", await Sql.AskAsync(copy.ConnectionString, "SELECT datcollate::text FROM pg_database WHERE datname = current_database()"));
            Assert.Equal("UTF8", await Sql.AskAsync(copy.ConnectionString, "SELECT current_setting('server_encoding')"));
            Assert.Equal("UTC", await Sql.AskAsync(copy.ConnectionString, "SELECT current_setting('timezone')"));
            Assert.Equal("logical", await Sql.AskAsync(copy.ConnectionString, "SELECT current_setting('wal_level')"));
            Assert.NotEmpty(Traces.ProcessesOf(folder));
        }

        Assert.False(Directory.Exists(folder));
        Assert.Empty(Traces.ProcessesOf(folder));
    }

    [Fact]
    public async Task A_database_goes_although_somebody_is_connected()
    {
        await using var server = await ScratchServer.StartAsync(Local, Token);
        var database = await server.CreateDatabaseAsync(null, Token);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Token);

        await database.DisposeAsync();

        await using var other = await server.CreateDatabaseAsync(null, Token);
        Assert.Equal(0L, await Sql.AskAsync(other.ConnectionString, $"SELECT count(*) FROM pg_database WHERE datname = '{database.Name}'"));
    }

    [Fact]
    public async Task Only_who_knows_the_password_gets_in_and_only_the_servers_user_sees_the_folder()
    {
        await using var server = await ScratchServer.StartAsync(Local, Token);
        await using var database = await server.CreateDatabaseAsync(null, Token);
        var known = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var folder = Traces.FolderOf(known.Port);

        var guess = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = "postgres" };
        Assert.Equal("28P01", (await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(guess.ConnectionString, "SELECT 1"))).SqlState);
        Assert.Equal("700", (await Programs.RunAsync("stat", ["-c", "%a", folder], cancellation: Token)).Output.Trim());
        Assert.Equal("127.0.0.1", await Sql.AskAsync(database.ConnectionString, "SELECT current_setting('listen_addresses')"));
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith(".s.", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(known.Password!, await File.ReadAllTextAsync(file, Token), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    [InlineData("KILL")]
    public async Task A_process_that_is_ended_takes_its_server_with_it(string signal)
    {
        await using var holder = await HolderProcess.StartAsync("Local");
        var folder = Traces.FolderOf(new NpgsqlConnectionStringBuilder(holder.ConnectionString).Port);

        await holder.SignalAsync(signal);

        await Traces.WaitUntilGoneAsync(folder);
    }

    [Fact]
    public async Task A_process_that_forgets_its_server_takes_it_with_it_all_the_same()
    {
        await using var holder = await HolderProcess.StartAsync("Local");
        var folder = Traces.FolderOf(new NpgsqlConnectionStringBuilder(holder.ConnectionString).Port);

        await holder.EndAsync();

        Assert.False(Directory.Exists(folder));
        Assert.Empty(Traces.ProcessesOf(folder));
    }

    [Fact]
    public async Task What_a_killed_process_left_is_swept_by_the_next_start_and_what_a_living_one_uses_is_not()
    {
        await using var living = await HolderProcess.StartAsync("Local");
        await using var killed = await HolderProcess.StartAsync("Local");
        var folder = Traces.FolderOf(new NpgsqlConnectionStringBuilder(killed.ConnectionString).Port);
        await killed.KillAllAsync();
        Assert.NotEmpty(Traces.ProcessesOf(folder));

        await using var server = await ScratchServer.StartAsync(Local, Token);

        Assert.False(Directory.Exists(folder));
        Assert.Empty(Traces.ProcessesOf(folder));
        await Sql.RunAsync(living.ConnectionString, "SELECT 1");
    }

    [Fact]
    public async Task The_log_is_shown_when_the_server_does_not_start()
    {
        using var programs = new BrokenPrograms("""exec "$real/postgres" "$@" -c shared_buffers=nonsense""");

        var fault = await StartFailsAsync(Local);

        Assert.Equal("RET5102", fault.Code);
        Assert.Contains(fault.Notes, note => note.Contains("shared_buffers", StringComparison.Ordinal));
        Assert.Contains("shared_buffers", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_get_ready_is_given_up()
    {
        using var programs = new BrokenPrograms("sleep 600");

        var fault = await StartFailsAsync(Local with { StartTimeout = TimeSpan.FromSeconds(4) });

        Assert.Equal("RET5102", fault.Code);
        Assert.Contains("longer than 4 seconds", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Traces.ProcessesOf(programs.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(800)]
    [InlineData(1000)]
    [InlineData(1200)]
    [InlineData(1400)]
    public async Task A_start_that_is_cancelled_leaves_nothing(int milliseconds)
    {
        var before = Traces.OwnFolders();
        using var stop = new CancellationTokenSource(milliseconds);

        try
        {
            await (await ScratchServer.StartAsync(Local, stop.Token)).DisposeAsync();
        }
        catch (OperationCanceledException)
        {
            // A fast machine may have been done before.
        }

        Assert.Equal(before, Traces.OwnFolders());
    }

    [Fact]
    public async Task A_folder_that_the_variable_names_is_taken()
    {
        using var programs = new BrokenPrograms("""exec "$real/postgres" "$@" """);

        await using var server = await ScratchServer.StartAsync(Local, Token);

        Assert.EndsWith($" of {programs.Path}", server.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_the_variable_names_is_not_passed_over_when_it_is_no_good()
    {
        var before = Environment.GetEnvironmentVariable(PostgresPrograms.Variable);
        Environment.SetEnvironmentVariable(PostgresPrograms.Variable, Path.GetTempPath());
        try
        {
            var fault = await StartFailsAsync(Local);
            Assert.Equal("RET5101", fault.Code);
            Assert.Contains(PostgresPrograms.Variable, fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(PostgresPrograms.Variable, before);
        }
    }

    private static async Task<Diagnostic> StartFailsAsync(ScratchOptions options)
    {
        var before = Traces.OwnFolders();
        var exception = await Assert.ThrowsAsync<DiagnosticException>(() => ScratchServer.StartAsync(options, Token));
        Assert.Equal(before, Traces.OwnFolders());
        return exception.Diagnostics[0];
    }
}
