using Retort.Compilation;

namespace Retort.Tests.Compilation;

public sealed class LoneStatementTests
{
    [Theory]
    [InlineData("CREATE INDEX CONCURRENTLY ix ON t (id)", "DROP INDEX CONCURRENTLY ix")]
    [InlineData("CREATE UNIQUE INDEX CONCURRENTLY \"I x\" ON ONLY \"s s\".T USING btree (id)", "DROP INDEX CONCURRENTLY \"s s\".\"I x\"")]
    [InlineData("ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY", null)]
    [InlineData("ALTER TYPE \"s s\".mood ADD VALUE 'it''s' BEFORE 'x'", null)]
    [InlineData("CREATE DATABASE retort_lone_test", "DROP DATABASE retort_lone_test")]
    public async Task What_a_statement_leaves_is_false_before_it_and_true_after_it(string sql, string? undo)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        foreach (var statement in (string[])
            [
                "CREATE SCHEMA \"s s\"", "CREATE TABLE t (id int)", "CREATE TABLE \"s s\".t (id int)", "CREATE TYPE \"s s\".mood AS ENUM ('x')",
                "CREATE TABLE p (id int) PARTITION BY LIST (id)", "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
            ])
        {
            await database.ExecuteAsync(statement);
        }

        var verify = $"SELECT ({LoneStatement.Of(sql).Verify}) IS TRUE";
        Assert.Equal(false, await database.ScalarAsync(verify));
        await database.ExecuteAsync(sql);
        Assert.Equal(true, await database.ScalarAsync(verify));
        if (undo is not null)
        {
            await database.ExecuteAsync(undo);
            Assert.Equal(false, await database.ScalarAsync(verify));
            Assert.Equal(true, LoneStatement.Of(undo).Verify is not { } gone ? true : await database.ScalarAsync($"SELECT ({gone}) IS TRUE"));
        }
    }

    [Theory]
    [InlineData("VACUUM")]
    [InlineData("CREATE INDEX CONCURRENTLY ON t (id)")]
    [InlineData("CREATE INDEX CONCURRENTLY U&\"\\0061\" ON t (id)")]
    [InlineData("ALTER SYSTEM SET work_mem = '1MB'")]
    [InlineData("CREATE TABLE t (id int)")]
    [InlineData("CREATE INDEX CONCURRENTLY")]
    [InlineData("ALTER TYPE")]
    [InlineData("")]
    public void What_the_words_do_not_say_is_not_guessed(string sql) => Assert.Null(LoneStatement.Of(sql).Verify);

    [Theory]
    [InlineData("VACUUM", false)]
    [InlineData("ALTER SYSTEM RESET ALL", false)]
    [InlineData("CLUSTER", false)]
    [InlineData("REINDEX TABLE CONCURRENTLY t", false)]
    [InlineData("CREATE INDEX CONCURRENTLY ix ON t (id)", true)]
    [InlineData("DROP INDEX CONCURRENTLY ix", true)]
    [InlineData("ALTER TYPE mood ADD VALUE 'new'", true)]
    [InlineData("ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY", true)]
    public async Task What_a_read_only_transaction_stops_is_what_the_server_stops(string sql, bool stopped)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        foreach (var statement in (string[])
            [
                "CREATE TABLE t (id int)", "CREATE INDEX ix ON t (id)", "CREATE TYPE mood AS ENUM ('x')",
                "CREATE TABLE p (id int) PARTITION BY LIST (id)", "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
            ])
        {
            await database.ExecuteAsync(statement);
        }

        var result = await database.PsqlScriptAsync($"SET default_transaction_read_only = on;\n{sql};\n");
        Assert.Equal(stopped, LoneStatement.Of(sql).IsStoppedByReadOnly);
        Assert.Equal(stopped, result.Error.Contains("in a read-only transaction", StringComparison.Ordinal));
        Assert.True(stopped || result.ExitCode == 0, result.Error);
    }
}
