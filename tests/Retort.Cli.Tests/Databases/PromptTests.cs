namespace Retort.Cli.Tests.Databases;

/// <summary>What a person is asked, and what becomes of the answer.</summary>
public sealed class PromptTests
{
    private const string Plan = "upgrade shop on db.example.com:5432 from base to 1975ea83b712: 1 revision\n  apply 1975ea83b712 create users table\n";

    [Theory]
    [InlineData("y")]
    [InlineData("yes")]
    [InlineData("Y")]
    public async Task Yes_changes_the_database(string answer)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var person = new FakePerson(answer);

        var result = await DatabaseCli.RunAsync(Remote(database), database, "upgrade 1975", person);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["shop on db.example.com:5432 is not on this machine. Change it? [y/N]"], person.Questions);
        Assert.StartsWith(Plan, result.Error, StringComparison.Ordinal);
        Assert.Equal("1975ea83b712", await database.ScalarAsync("SELECT version_num FROM alembic_version"));
    }

    [Theory]
    [InlineData("n")]
    [InlineData("")]
    [InlineData("yep")]
    [InlineData(null)]
    public async Task Anything_else_does_not(string? answer)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await DatabaseCli.RunAsync(Remote(database), database, "upgrade 1975", answer is null ? new FakePerson() : new FakePerson(answer));

        Assert.Equal(new CliResult(1, "", Plan + "error RET5013: shop on db.example.com:5432 was not changed, because the answer was no.\n"), result);
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('alembic_version')::text"));
    }

    [Fact]
    public async Task Whoever_asked_for_quiet_is_shown_what_the_question_is_about()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        var result = await DatabaseCli.RunAsync(Remote(database), database, "upgrade 1975 --quiet", new FakePerson("y"));

        Assert.Equal(new CliResult(0, "", Plan), result);
    }

    [Theory]
    [InlineData(true, "upgrade 1975 --yes", false)]
    [InlineData(true, "upgrade 1975 -y", false)]
    [InlineData(false, "upgrade 1975", false)]
    [InlineData(true, "upgrade 1975", true)]
    [InlineData(true, "stamp 1975", true)]
    [InlineData(true, "ensure-version", true)]
    [InlineData(true, "current", false)]
    [InlineData(true, "plan", false)]
    public async Task The_engine_is_told_to_wait_for_an_answer_where_there_is_somebody_to_give_one(bool isThere, string command, bool asks)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var workspace = DatabaseWorkspace.Shop(database);

        var result = await DatabaseCli.RunAsync(workspace, database, command, isThere ? new FakePerson() : null);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(asks, workspace.Requests[0].AskFirst);
    }

    [Fact]
    public async Task A_yes_holds_for_what_was_shown_and_not_for_what_the_database_has_come_to_since()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var workspace = Remote(database);
        var person = new FakePerson("y", "n")
        {
            // Somebody else is faster than the answer.
            BeforeAnswer = async number =>
            {
                if (number == 1)
                {
                    Assert.Equal(0, (await DatabaseCli.RunAsync(DatabaseWorkspace.Shop(database), database, "upgrade +1")).ExitCode);
                }
            },
        };

        var result = await DatabaseCli.RunAsync(workspace, database, "upgrade +2", person);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(2, person.Questions.Count);
        Assert.Contains("from 1975ea83b712 to", result.Error, StringComparison.Ordinal);
        Assert.Equal("1975ea83b712", await database.ScalarAsync("SELECT version_num FROM alembic_version"));
    }

    [Fact]
    public async Task A_version_table_is_made_elsewhere_after_a_yes_too()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var no = new FakePerson("n");

        var refused = await DatabaseCli.RunAsync(Remote(database), database, "ensure-version", no);
        Assert.Equal(["shop on db.example.com:5432 is not on this machine. Make its version table? [y/N]"], no.Questions);
        Assert.Equal((1, "error RET5013: shop on db.example.com:5432 was not changed, because the answer was no.\n"), (refused.ExitCode, refused.Error));
        Assert.Null(await database.ScalarAsync("SELECT to_regclass('alembic_version')::text"));

        Assert.Equal(0, (await DatabaseCli.RunAsync(Remote(database), database, "ensure-version", new FakePerson("y"))).ExitCode);
        Assert.Equal("alembic_version", await database.ScalarAsync("SELECT to_regclass('alembic_version')::text"));
    }

    [Fact]
    public async Task A_database_on_this_machine_is_changed_without_a_question()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var person = new FakePerson();

        var result = await DatabaseCli.RunAsync(DatabaseWorkspace.Shop(database), database, "upgrade 1975", person);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(person.Questions);
    }

    private static DatabaseWorkspace Remote(PostgresDatabase database)
        => new(typeof(Shop.Migrations.AddPhoneToUsers).Assembly, database.ConnectionString) { IsRemote = true };
}
