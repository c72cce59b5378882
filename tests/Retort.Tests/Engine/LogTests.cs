using Retort.Engine;
using Retort.Revisions;
using Retort.Tests.Compilation;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine;

/// <summary>What the log is good for.</summary>
public sealed class LogTests
{
    private static readonly string Fork = Written.Migration("a1", "", "") + Written.Migration("l1", "", "", "Revises = [\"a1\"], BranchLabels = [\"left\"]")
        + Written.Migration("r1", "", "", "Revises = [\"a1\"], BranchLabels = [\"right\"]");

    [Fact]
    public async Task It_tells_who_applied_what_when_and_with_what()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var before = DateTimeOffset.UtcNow.AddMinutes(-1);
        var migrator = new Migrator(SourceCompiler.Chain(Fork), database.ConnectionString);
        await migrator.UpgradeAsync("heads", TestContext.Current.CancellationToken);
        await migrator.DowngradeAsync("left@a1", TestContext.Current.CancellationToken);

        var state = await migrator.ReadStateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["a1", "r1"], state.Log.Select(applied => applied.Revision));
        Assert.All(state.Log, applied =>
        {
            Assert.InRange(applied.At, before, DateTimeOffset.UtcNow.AddMinutes(1));
            Assert.Equal($"postgres ({Environment.UserName}@{Environment.MachineName})", applied.By);
            Assert.Equal("0.1.0", applied.ToolVersion);
            Assert.Matches("^1:[0-9a-f]{32}$", applied.Checksum);
            Assert.False(applied.IsStamped);
            Assert.True(applied.Duration > TimeSpan.Zero);
        });
    }

    [Fact]
    public async Task It_is_only_ever_added_to()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var migrator = new Migrator(SourceCompiler.Chain(Fork), database.ConnectionString);
        await migrator.EnsureVersionAsync(TestContext.Current.CancellationToken);
        await database.ExecuteAsync("CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''append only''; END'");
        await database.ExecuteAsync("CREATE TRIGGER no BEFORE UPDATE OR DELETE OR TRUNCATE ON retort_log EXECUTE FUNCTION no()");

        await migrator.UpgradeAsync("heads", TestContext.Current.CancellationToken);
        await migrator.DowngradeAsync("base", TestContext.Current.CancellationToken);
        await migrator.StampAsync(["heads"], purge: true, TestContext.Current.CancellationToken);

        Assert.Equal("applied 3, stamped 1, undone 3", await database.ScalarAsync("SELECT string_agg(e, ', ' ORDER BY e) FROM (SELECT event || ' ' || count(*) AS e FROM retort_log GROUP BY event) AS x"));
    }

    [Theory]
    [InlineData("l1", "r1", "l1")]
    [InlineData("r1", "l1", "r1")]
    public async Task The_last_applied_revision_is_the_first_to_be_undone_whatever_the_order_of_the_chain(string first, string last, string left)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var migrator = new Migrator(SourceCompiler.Chain(Fork), database.ConnectionString);
        await migrator.UpgradeAsync(first, TestContext.Current.CancellationToken);

        // A clock that was an hour ahead then, and was set back.
        await database.ExecuteAsync("UPDATE retort_log SET at = at + interval '1 hour'");
        await migrator.UpgradeAsync(last, TestContext.Current.CancellationToken);

        var result = await migrator.DowngradeAsync("-1", TestContext.Current.CancellationToken);

        Assert.Equal([left], result.RowsAfter);
    }

    [Fact]
    public async Task Where_somebody_else_has_written_the_version_table_since_the_order_of_the_chain_counts()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var migrator = new Migrator(SourceCompiler.Chain(Fork), database.ConnectionString);
        await migrator.UpgradeAsync("l1", TestContext.Current.CancellationToken);
        await database.ExecuteAsync("INSERT INTO alembic_version VALUES ('r1')");

        Assert.Equal(["l1"], (await migrator.DowngradeAsync("-1", TestContext.Current.CancellationToken)).RowsAfter);
    }

    [Fact]
    public async Task An_edit_after_a_revision_was_applied_is_found_and_a_comment_is_none()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        const string Body = "op.AddColumn(\"t\", Column(\"n\", Varchar(20), nullable: false));";
        const string Table = "op.Execute(\"CREATE TABLE t (id int)\");";
        await new Migrator(SourceCompiler.Chain(Written.Line(("a1", Table, ""), ("b1", Body, ""))), database.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken);

        Assert.Empty(await WarnedAsync(database, ("a1", Table, ""), ("b1", "// why\n\n" + Body, "op.Execute(\"the way back may be mended\");")));
        (string, string, string)[] edited = [("a1", Table, ""), ("b1", Body.Replace("20", "30", StringComparison.Ordinal), "")];
        var warned = Assert.Single(await WarnedAsync(database, edited));

        // A later revision of the same build does not hide it.
        Assert.Single(await WarnedAsync(database, [.. edited, ("c1", "", "")]));
        Assert.Single(await WarnedAsync(database, [.. edited, ("c1", "", "")]));

        Assert.Equal("RET5033", warned.Code);
        Assert.Equal("/src/Shop.cs", warned.File);
        Assert.Matches("Revision b1 was edited after it was applied on .* UTC: its operations were 1:[0-9a-f]{32} then and are 1:[0-9a-f]{32} now", warned.Message);
    }

    [Fact]
    public async Task A_row_that_the_project_does_not_know_is_named_with_the_nearest_id_and_with_who_wrote_it()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await new Migrator(SourceCompiler.Chain(Written.Line(("abc123", "", ""), ("abd456", "", ""))), database.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken);
        var other = new Migrator(SourceCompiler.Chain(Written.Line(("abc123", "", ""), ("abd457", "", ""))), database.ConnectionString);

        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => other.UpgradeAsync("head", TestContext.Current.CancellationToken));

        Assert.Equal(Rules.UnknownRow, refused.Diagnostics[0].Rule);
        Assert.Contains("'abd456', but the project has no such revision. Did you mean 'abd457'?", refused.Message, StringComparison.Ordinal);
        Assert.Matches($"^written: .* UTC, by postgres \\({Environment.UserName}@.*\\), with Retort 0\\.1\\.0$", Assert.Single(refused.Diagnostics[0].Notes));
        Assert.Equal(["abd456"], (await other.ReadStateAsync(TestContext.Current.CancellationToken)).Rows);
        Assert.Equal(["abd457"], (await other.StampAsync(["head"], purge: true, TestContext.Current.CancellationToken)).RowsAfter);
    }

    [Fact]
    public async Task A_half_done_revision_that_was_edited_is_refused_and_a_stamp_ends_it()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        const string Half = "op.Execute(\"CREATE TABLE t (id int); INSERT INTO t VALUES (1), (1)\"); op.CreateIndex(\"uq\", \"t\", [\"id\"], unique: true, concurrently: true);";
        await Assert.ThrowsAsync<DiagnosticException>(() => new Migrator(SourceCompiler.Chain(Written.Line(("a1", Half, ""))), database.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken));
        var edited = new Migrator(SourceCompiler.Chain(Written.Line(("a1", "op.Execute(\"CREATE TABLE t (id bigint)\");", ""))), database.ConnectionString);

        var refused = await Assert.ThrowsAsync<DiagnosticException>(() => edited.UpgradeAsync("head", TestContext.Current.CancellationToken));
        Assert.Equal(Rules.EditedWhileInterrupted, refused.Diagnostics[0].Rule);

        await database.ExecuteAsync("DROP TABLE t");
        await edited.StampAsync(["base"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["a1"], (await edited.UpgradeAsync("head", TestContext.Current.CancellationToken)).RowsAfter);
    }

    [Theory]
    [InlineData(InterruptedStep.Ask, 1L, false)]
    [InlineData(InterruptedStep.Done, 1L, true)]
    [InlineData(InterruptedStep.Retry, 2L, true)]
    public async Task A_step_of_which_nothing_tells_is_for_a_person_to_decide(InterruptedStep answer, long calls, bool goesOn)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE calls (id int)");
        var chain = SourceCompiler.Chain(Written.Line(("a1", "op.Autocommit(() => op.Execute(\"DO 'BEGIN INSERT INTO calls VALUES (1); COMMIT; END'\"));", "")));
        await using (var proxy = TestKit.Wire.WireProxy.Start(database.ConnectionString, (statement, moment) => Task.FromResult(
            statement.Sql.StartsWith("DO ", StringComparison.Ordinal) && moment == TestKit.Wire.Moment.After ? TestKit.Wire.Verdict.Cut : TestKit.Wire.Verdict.Pass)))
        {
            await Assert.ThrowsAsync<DiagnosticException>(() => new Migrator(chain, proxy.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken));
        }

        var next = new Migrator(chain, database.ConnectionString, new MigratorOptions { InterruptedStep = answer });
        if (goesOn)
        {
            await next.UpgradeAsync("head", TestContext.Current.CancellationToken);
        }
        else
        {
            var asked = await Assert.ThrowsAsync<DiagnosticException>(() => next.UpgradeAsync("head", TestContext.Current.CancellationToken));
            Assert.Equal(Rules.Undecided, asked.Diagnostics[0].Rule);
            Assert.NotNull(asked.Diagnostics[0].Location);
        }

        Assert.Equal(calls, await database.ScalarAsync("SELECT count(*) FROM calls"));
    }

    [Fact]
    public async Task A_block_that_committed_a_part_and_failed_is_neither_forgotten_nor_run_again_by_itself()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE calls (id int)");
        var chain = SourceCompiler.Chain(Written.Line(("a1", "op.Autocommit(() => op.Execute(\"DO 'BEGIN INSERT INTO calls VALUES (1); COMMIT; RAISE lock_not_available; END'\"));", "")));

        var failed = await Assert.ThrowsAsync<DiagnosticException>(() => new Migrator(chain, database.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken));
        var asked = await Assert.ThrowsAsync<DiagnosticException>(() => new Migrator(chain, database.ConnectionString).UpgradeAsync("head", TestContext.Current.CancellationToken));

        Assert.Contains("what it had done before stays", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("rolled back", failed.Message, StringComparison.Ordinal);
        Assert.Equal(Rules.Undecided, asked.Diagnostics[0].Rule);
        Assert.Equal(1L, await database.ScalarAsync("SELECT count(*) FROM calls"));
    }

    private static async Task<IReadOnlyList<Warned>> WarnedAsync(PostgresDatabase database, params (string Id, string Up, string Down)[] line)
    {
        var told = new List<MigrationEvent>();
        await new Migrator(SourceCompiler.Chain(Written.Line(line)), database.ConnectionString, new MigratorOptions { Progress = told.Add }).UpgradeAsync("head", TestContext.Current.CancellationToken);
        return [.. told.OfType<Warned>()];
    }
}
