namespace Retort.Cli.Tests.Databases;

/// <summary>Every form of an identifier that Alembic takes, on a database.</summary>
public sealed class IdentifierTests
{
    private const string Branches = "3b7e849d6f25,f73a40592be1";

    [Theory]
    [InlineData("", "upgrade", "4c8f95ae7036")]
    [InlineData("", "upgrade head", "4c8f95ae7036")]
    [InlineData("", "upgrade heads", "4c8f95ae7036")]
    [InlineData("", "upgrade 3f2a9c1b7d04", "3f2a9c1b7d04")]
    [InlineData("", "upgrade 3f2a", "3f2a9c1b7d04")]
    [InlineData("", "upgrade +1", "1975ea83b712")]
    [InlineData("", "upgrade +3", "3f2a9c1b7d04")]
    [InlineData("", "upgrade --yes +2", "2b6e0d94c7a1")]
    [InlineData("", "upgrade -v +2 --lock-wait 5s", "2b6e0d94c7a1")]
    [InlineData("", "upgrade 3f2a+1", "4c81d7e05f2b")]
    [InlineData("", "upgrade 3f2a-1", "2b6e0d94c7a1")]
    [InlineData("", "upgrade base+2", "2b6e0d94c7a1")]
    [InlineData("", "upgrade knowledge", "f73a40592be1")]
    [InlineData("", "upgrade knowledge@head", "4c8f95ae7036")]
    [InlineData("", "upgrade knowledge@f73a", "f73a40592be1")]
    [InlineData("", "upgrade head-1", null)]
    [InlineData("e629", "upgrade knowledge@+1", "f73a40592be1")]
    [InlineData("3f2a", "upgrade 2b6e", "3f2a9c1b7d04")]
    [InlineData("3f2a", "downgrade -1", "2b6e0d94c7a1")]
    [InlineData("3f2a", "downgrade -2", "1975ea83b712")]
    [InlineData("3f2a", "downgrade -3", "")]
    [InlineData("3f2a", "downgrade -4", null)]
    [InlineData("3f2a", "downgrade --yes -1", "2b6e0d94c7a1")]
    [InlineData("3f2a", "downgrade -y -v -1", "2b6e0d94c7a1")]
    [InlineData("3f2a", "downgrade --lock-timeout 500ms -1", "2b6e0d94c7a1")]
    [InlineData("3f2a", "downgrade -1 --quiet", "2b6e0d94c7a1")]
    [InlineData("3f2a", "downgrade base", "")]
    [InlineData("3f2a", "downgrade 1975", "1975ea83b712")]
    [InlineData("3f2a", "downgrade 3f2a-2", "1975ea83b712")]
    [InlineData("head", "downgrade -1", Branches)]
    [InlineData("head", "downgrade knowledge@-1", Branches)]
    [InlineData("head", "downgrade e629", "e6293f481ad0")]
    [InlineData("3f2a", "upgrade 1975:head", null)]
    [InlineData("", "stamp head", "4c8f95ae7036")]
    [InlineData("", "stamp 3f2a f73a", null)]
    [InlineData("", "stamp f73a 3b7e", Branches)]
    [InlineData("3f2a", "stamp base", "")]
    [InlineData("3f2a", "stamp --purge 1975", "1975ea83b712")]
    [InlineData("", "ensure-version", "")]
    [InlineData("", "ensure_version", "")]
    public async Task A_command_takes_it(string start, string command, string? rows)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        if (start.Length > 0)
        {
            Assert.Equal(0, (await DatabaseCli.ShopAsync(database, $"upgrade {start}")).ExitCode);
        }

        var before = start.Length > 0 ? await RowsAsync(database) : null;
        var result = await DatabaseCli.ShopAsync(database, command);

        if (rows is null)
        {
            Assert.StartsWith("error RET1", result.Error, StringComparison.Ordinal);
            Assert.NotEqual(0, result.ExitCode);
            Assert.Equal(before, before is null ? null : await RowsAsync(database));
        }
        else
        {
            Assert.DoesNotContain("error", result.Error, StringComparison.Ordinal);
            Assert.Equal(0, result.ExitCode);
            Assert.Equal(rows, await RowsAsync(database));
        }
    }

    [Theory]
    [InlineData("show current", "Rev: 4c81d7e05f2b (current)\n")]
    [InlineData("show -1", "Rev: 3f2a9c1b7d04\n")]
    [InlineData("show -2", "Rev: 2b6e0d94c7a1\n")]
    [InlineData("show +1", "Rev: 5d90a3b6c148\n")]
    [InlineData("show current+2", "Rev: 6ea1f0c4d259\n")]
    [InlineData("plan +1", "upgrade shop on localhost:5432 from 4c81d7e05f2b to 5d90a3b6c148: 1 revision\n")]
    [InlineData("plan --downgrade -1", "downgrade shop on localhost:5432 from 4c81d7e05f2b to 3f2a9c1b7d04: 1 revision\n")]
    [InlineData("plan current", "shop on localhost:5432 is at 4c81d7e05f2b: nothing to do\n")]
    [InlineData("history -r current:+1", "4c81d7e05f2b -> 5d90a3b6c148, create products table\n3f2a9c1b7d04 -> 4c81d7e05f2b (current), index phone of users\n")]
    [InlineData("history -r -1:current", "3f2a9c1b7d04 -> 4c81d7e05f2b (current), index phone of users\n2b6e0d94c7a1 -> 3f2a9c1b7d04, add phone to users\n")]
    [InlineData("history -r 3f2a:4c81 -i", "3f2a9c1b7d04 -> 4c81d7e05f2b (current), index phone of users\n2b6e0d94c7a1 -> 3f2a9c1b7d04, add phone to users\n")]
    [InlineData("history -r 3f2a:4c81", "3f2a9c1b7d04 -> 4c81d7e05f2b, index phone of users\n2b6e0d94c7a1 -> 3f2a9c1b7d04, add phone to users\n")]
    public async Task A_command_that_shows_counts_from_where_the_database_is(string command, string begins)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await DatabaseCli.ShopAsync(database, "stamp 4c81");

        var result = await DatabaseCli.ShopAsync(database, command);

        Assert.StartsWith(begins, result.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    private static async Task<string?> RowsAsync(PostgresDatabase database)
        => (string?)await database.ScalarAsync("SELECT coalesce(string_agg(version_num, ',' ORDER BY version_num), '') FROM alembic_version");
}
