using Retort.RoundTrip;
using Retort.Schema;
using Retort.Tests.Compilation;

namespace Retort.Tests.RoundTrip;

public sealed class RoundTripRunTests
{
    [Fact]
    public async Task Every_revision_of_a_sound_chain_passes_and_each_fault_is_found_in_one_run()
    {
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.CreateTable(\"users\", [Column(\"id\", Integer, nullable: false), Column(\"email\", Text, nullable: true), PrimaryKey([\"id\"])]);", "op.DropTable(\"users\");"),
            ("b", "a", "op.CreateIndex(\"ix_users_email\", \"users\", [\"email\"], unique: true);", "op.DropIndex(\"ix_users_email\", \"users\");"),
            ("c", "b", "op.AddColumn(\"users\", Column(\"phone\", Text));", ""),
            ("d", "c", "op.DropIndex(\"ix_users_email\", \"users\");", "op.CreateIndex(\"ix_users_email\", \"users\", [\"email\"]);"),
            ("e", "d", "op.DropColumn(\"users\", \"email\");", "op.AddColumn(\"users\", Column(\"email\", Text));"),
            ("f", "e", "op.DropTable(\"users\");", "op.Irreversible(\"it is gone\");")));
        var told = new List<Trip>();

        var trips = await new RoundTripRun(chain, TestServer.Shared, new QualifiedName(null, "alembic_version"), (_, _, _) => { }, told.Add).RunAsync(RoundTripMode.Each, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "a Passed",
                "b Passed",
                "c Failed /src/Shop.cs(21): error RET5110: The downgrade of revision c does not restore what was there before its upgrade: column public.users.phone is left over. Mend Downgrade, or say with op.Irreversible why there is no way back.",
                "d Failed /src/Shop.cs(31): error RET5110: The downgrade of revision d does not restore what was there before its upgrade: index public.ix_users_email on public.users: unique is false, was true. Mend Downgrade, or say with op.Irreversible why there is no way back.",
                "e Passed /src/Shop.cs(41): warning RET5112: The downgrade of revision e brings columns back in another order: column public.users.email: position is 3, was 2; column public.users.phone: position is 2, was 3. PostgreSQL adds a column at the end only; name columns wherever the order would matter.",
                "f Irreversible",
            ],
            trips.Select(trip => $"{trip.Revision.Id} {trip.Outcome} {string.Join('|', trip.Diagnostics)}".Trim()));
        Assert.Equal(trips, told);
    }

    [Fact]
    public async Task Branches_merges_and_dependencies_are_tried_on_all_that_come_before_them()
    {
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.Execute(\"CREATE TABLE a (id int)\");", "op.Execute(\"DROP TABLE a\");"),
            ("b", "a", "op.Execute(\"CREATE TABLE b (id int)\");", "op.Execute(\"DROP TABLE b\");"),
            ("c", "a", "op.Execute(\"CREATE TABLE c (id int)\");", "op.Execute(\"DROP TABLE c\");"),
            ("d", "b c", "op.Execute(\"ALTER TABLE b ADD d int\"); op.Execute(\"ALTER TABLE c ADD d int\");", "op.Execute(\"ALTER TABLE b DROP d\"); op.Execute(\"ALTER TABLE c DROP d\");"),
            ("x", "", "op.Execute(\"CREATE TABLE x (id int)\");", "op.Execute(\"DROP TABLE x\");")));

        Assert.Equal(["a Passed", "b Passed", "c Passed", "d Passed", "x Passed"], await OutcomesAsync(chain, RoundTripMode.Each));
        Assert.Equal(["d Passed", "x Passed"], await OutcomesAsync(chain, RoundTripMode.Latest));
    }

    [Fact]
    public async Task An_empty_downgrade_that_loses_something_fails_and_one_that_says_why_there_is_none_does_not()
    {
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.Execute(\"CREATE TABLE a (id int)\");", ""),
            ("b", "a", "op.Execute(\"CREATE TABLE b (id int)\");", "op.Irreversible(\"b is for ever\");"),
            ("c", "b", "", "")));

        Assert.Equal(["a Failed", "b Irreversible", "c Passed"], await OutcomesAsync(chain, RoundTripMode.Each));
    }

    [Fact]
    public async Task After_an_upgrade_that_fails_nothing_is_tried_and_a_downgrade_that_fails_says_where()
    {
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.Execute(\"CREATE TABLE a (id int)\");", "op.Execute(\"DROP TABLE b\");"),
            ("b", "a", "op.Execute(\"CREATE TABLE a (id int)\");", ""),
            ("c", "b", "", "")));

        var trips = await RunAsync(chain, RoundTripMode.Each);

        Assert.Equal(["a Failed", "b Failed"], trips.Select(trip => $"{trip.Revision.Id} {trip.Outcome}"));
        var (down, up) = (Assert.Single(trips[0].Diagnostics), Assert.Single(trips[1].Diagnostics));
        Assert.Equal(("RET5020", "/src/Shop.cs", 9), (down.Code, down.Location!.File, down.Location.Line));
        Assert.Contains("table \"b\" does not exist", down.Message, StringComparison.Ordinal);
        Assert.Equal("revision a failed in the downgrade of its round trip", down.Notes[0]);
        Assert.Equal(("RET5020", 16), (up.Code, up.Location!.Line));
        Assert.Equal("revision b failed in the upgrade of its round trip", up.Notes[0]);
    }

    [Fact]
    public async Task What_only_the_second_upgrade_shows_is_found()
    {
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.Execute(\"CREATE SEQUENCE seen\"); op.Execute(\"CREATE TABLE roles (name text)\");", "op.Execute(\"DROP TABLE roles\"); op.Execute(\"DROP SEQUENCE seen\");"),
            ("b", "a", "op.Execute(\"INSERT INTO roles SELECT 'admin' WHERE nextval('seen') = 1\");", "op.Execute(\"DELETE FROM roles\");")));

        var trip = (await RunAsync(chain, RoundTripMode.Latest))[0];

        Assert.Equal(
            "/src/Shop.cs(11): error RET5111: The second upgrade to revision b, after its downgrade, does not do what the first did: table public.roles has 0 rows, had 1; gone: (admin). Let Downgrade take away all that Upgrade has made.",
            Assert.Single(trip.Diagnostics).ToString());
    }

    [Fact]
    public async Task Rows_to_try_with_are_compared_and_are_in_no_other_revisions_way()
    {
        const string Seed = "public override void Seed(MigrationBuilder op) => op.Execute(\"INSERT INTO t VALUES (1, 'active'), (2, 'inactive'), (3, 'retired')\");";
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.Execute(\"CREATE TABLE t (id int, status text)\");", "op.Execute(\"DROP TABLE t\");"),
            ("b", "a", "op.Execute(\"UPDATE t SET status = 'retired' WHERE status = 'inactive'\");", "op.Execute(\"UPDATE t SET status = 'inactive' WHERE status = 'retired'\"); } " + Seed + " void More() {"),
            ("c", "b", "op.Execute(\"ALTER TABLE t ADD no_default int NOT NULL\");", "op.Execute(\"ALTER TABLE t DROP no_default\");"),
            ("d", "c", "op.Execute(\"ALTER TABLE t ADD e int NOT NULL\");", "op.Execute(\"ALTER TABLE t DROP e\"); } " + Seed.Replace("active')", "active', 0)", StringComparison.Ordinal).Replace("retired')", "retired', 0)", StringComparison.Ordinal) + " void More() {")));

        var trips = await RunAsync(chain, RoundTripMode.Each);

        Assert.Equal(["a Passed", "b Failed", "c Passed", "d Failed"], trips.Select(trip => $"{trip.Revision.Id} {trip.Outcome}"));
        Assert.Equal(
            "/src/Shop.cs(11): error RET5113: The downgrade of revision b does not restore the rows that were there before its upgrade: table public.t: rows differ, of 3; gone: (3,retired); new: (3,inactive). Mend Downgrade, or say with op.Irreversible why there is no way back.",
            Assert.Single(trips[1].Diagnostics).ToString());
        Assert.Contains("column \"e\" of relation \"t\" contains null values", Assert.Single(trips[3].Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_PostgreSQL_refuses_are_an_error_at_the_line_that_records_them()
    {
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.Execute(\"CREATE TABLE t (id int)\");", "op.Execute(\"DROP TABLE t\");"),
            ("b", "a", "", "} public override void Seed(MigrationBuilder op) { op.Execute(\"INSERT INTO u VALUES (1)\");"),
            ("c", "b", "", "} public override void Seed(MigrationBuilder op) { op.Execute(\"CREATE ROLE a PASSWORD 'hidden' NONSENSE\");"),
            ("d", "c", "", "} public override void Seed(MigrationBuilder op) { op.CreateIndex(\"ix\", \"t\", [\"id\"], concurrently: true);"),
            ("e", "d", "", "")));

        var trips = await RunAsync(chain, RoundTripMode.Each);

        Assert.Equal(["a Passed", "b Failed", "c Failed", "d Failed", "e Passed"], trips.Select(trip => $"{trip.Revision.Id} {trip.Outcome}"));
        Assert.DoesNotContain("hidden", string.Join('\n', Assert.Single(trips[2].Diagnostics).Notes), StringComparison.Ordinal);
        Assert.Contains("may only record statements that can run in a transaction", Assert.Single(trips[3].Diagnostics).Message, StringComparison.Ordinal);
        var diagnostic = Assert.Single(trips[1].Diagnostics);

        Assert.Equal(("RET5114", "/src/Shop.cs", 19), (diagnostic.Code, diagnostic.Location!.File, diagnostic.Location.Line));
        Assert.Contains("relation \"u\" does not exist (SQLSTATE 42P01)", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_may_end_all_other_sessions_of_its_database()
    {
        const string End = "op.Execute(\"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()\");";
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.Execute(\"CREATE TABLE a (id int)\");", "op.Execute(\"DROP TABLE a\");"),
            ("b", "a", $"{End} op.Execute(\"CREATE TABLE b (id int)\");", $"{End} op.Execute(\"DROP TABLE b\");"),
            ("c", "b", "op.Execute(\"CREATE TABLE c (id int)\");", "")));

        Assert.Equal(["a Passed", "b Passed", "c Failed"], await OutcomesAsync(chain, RoundTripMode.Each));
    }

    [Fact]
    public async Task Rows_survive_a_column_that_comes_back_in_another_place()
    {
        var trips = await RunAsync(
            SourceCompiler.Chain(Source(
                ("a", "", "op.Execute(\"CREATE TABLE users (id int, email text, phone text); INSERT INTO users VALUES (1, 'a', '5')\");", "op.Execute(\"DROP TABLE users\");"),
                (
                    "b",
                    "a",
                    "op.Execute(\"CREATE TABLE emails AS SELECT id, email FROM users; ALTER TABLE users DROP email\");",
                    "op.Execute(\"ALTER TABLE users ADD email text; UPDATE users SET email = e.email FROM emails e WHERE e.id = users.id; DROP TABLE emails\");"))),
            RoundTripMode.Latest);

        Assert.Equal(TripOutcome.Passed, trips[0].Outcome);
        Assert.Equal("RET5112", Assert.Single(trips[0].Diagnostics).Code);
    }

    [Fact]
    public async Task Rows_that_a_deferred_constraint_refuses_are_an_error_at_their_line_and_not_the_end_of_the_run()
    {
        var trips = await RunAsync(
            SourceCompiler.Chain(Source(
                ("a", "", "op.Execute(\"CREATE TABLE t (id int PRIMARY KEY, parent int REFERENCES t DEFERRABLE INITIALLY DEFERRED)\");", "op.Execute(\"DROP TABLE t\");"),
                ("b", "a", "", "} public override void Seed(MigrationBuilder op) { op.Execute(\"INSERT INTO t VALUES (1, 7)\");"),
                ("c", "b", "", ""))),
            RoundTripMode.Each);

        Assert.Equal(["a Passed", "b Failed", "c Passed"], trips.Select(trip => $"{trip.Revision.Id} {trip.Outcome}"));
        Assert.Equal(("RET5114", 19), (Assert.Single(trips[1].Diagnostics).Code, trips[1].Diagnostics[0].Location!.Line));
    }

    [Fact]
    public async Task A_revision_that_needs_the_rows_it_is_tried_with_ends_the_run_as_one_that_cannot_be_applied()
    {
        const string Demand = "op.Execute(\"DO $$ BEGIN IF NOT EXISTS (SELECT FROM t) THEN RAISE 'no rows'; END IF; END $$\");";
        var trips = await RunAsync(
            SourceCompiler.Chain(Source(
                ("a", "", "op.Execute(\"CREATE TABLE t (id int)\");", "op.Execute(\"DROP TABLE t\");"),
                ("b", "a", Demand, "} public override void Seed(MigrationBuilder op) { op.Execute(\"INSERT INTO t VALUES (1)\");"),
                ("c", "b", "", ""))),
            RoundTripMode.Each);

        Assert.Equal(["a Passed", "b Failed"], trips.Select(trip => $"{trip.Revision.Id} {trip.Outcome}"));
        Assert.Equal("revision b failed without the rows to try it with", Assert.Single(trips[1].Diagnostics).Notes[0]);
    }

    [Fact]
    public async Task What_a_session_has_for_itself_is_no_part_of_the_schema()
    {
        const string Leave = """
            op.Run(async (connection, stop) =>
            {
                var left = ((Npgsql.NpgsqlConnection)connection).CloneWith(connection.ConnectionString);
                await left.OpenAsync(stop);
                using var command = left.CreateCommand();
                command.CommandText = "CREATE TEMP TABLE t (id serial PRIMARY KEY, parent int REFERENCES t, name text CHECK (name <> '')); COMMENT ON TABLE t IS 'mine'; CREATE STATISTICS pg_temp.s ON id, name FROM t;"
                    + "CREATE POLICY p ON t USING (true); CREATE RULE r AS ON DELETE TO t DO NOTHING; CREATE FUNCTION pg_temp.f(pg_temp.t) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TYPE pg_temp.mood AS ENUM ('sad'); LISTEN news; SELECT pg_advisory_lock_shared(7);";
                await command.ExecuteNonQueryAsync(stop);
            });
            """;
        Assert.Equal(["a Passed"], await OutcomesAsync(SourceCompiler.Chain(Source(("a", "", Leave, ""))), RoundTripMode.Each));
    }

    [Fact]
    public async Task Roles_are_in_no_other_revisions_way()
    {
        await using var server = await PostgresServer.StartAsync();
        var chain = SourceCompiler.Chain(Source(
            ("a", "", "op.Execute(\"CREATE TABLE t (id int); CREATE ROLE staff; GRANT SELECT ON t TO staff\");", "op.Execute(\"DROP TABLE t; DROP ROLE staff\");"),
            ("b", "a", "op.Execute(\"DELETE FROM t; CREATE ROLE clerk IN ROLE staff; GRANT SELECT ON t TO clerk\");", "op.Irreversible(\"they are gone\"); } public override void Seed(MigrationBuilder op) { op.Execute(\"INSERT INTO t VALUES (1)\");"),
            ("c", "b", "op.Execute(\"DO $$ BEGIN IF current_setting('server_version_num')::int >= 150000 THEN EXECUTE 'GRANT SET ON PARAMETER work_mem TO clerk'; END IF; END $$; CREATE TABLE c (id int)\");", ""),
            ("d", "c", "op.Execute(\"CREATE TABLE d (id int)\");", "op.Execute(\"DROP TABLE d\");")));

        var trips = await new RoundTripRun(chain, TestServer.Of(server), new QualifiedName(null, "alembic_version"), (_, _, _) => { }, _ => { }).RunAsync(RoundTripMode.Each, TestContext.Current.CancellationToken);
        Assert.Equal(["a Passed", "b Irreversible", "c Failed", "d Passed"], trips.Select(trip => $"{trip.Revision.Id} {trip.Outcome}"));
    }

    private static async Task<IReadOnlyList<Trip>> RunAsync(MigrationChain chain, RoundTripMode mode) =>
        await new RoundTripRun(chain, TestServer.Shared, new QualifiedName(null, "alembic_version"), (_, _, _) => { }, _ => { }).RunAsync(mode, TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> OutcomesAsync(MigrationChain chain, RoundTripMode mode) =>
        (await RunAsync(chain, mode)).Select(trip => $"{trip.Revision.Id} {trip.Outcome}");

    /// <summary>A chain of revisions: id, parent, the bodies of Upgrade and Downgrade.</summary>
    internal static string Source(params (string Id, string Parents, string Up, string Down)[] revisions) => string.Join('\n', revisions.Select(revision => $$"""
        [Revision("{{revision.Id}}"{{(revision.Parents.Length == 0 ? "" : $", Revises = [{string.Join(", ", revision.Parents.Split(' ').Select(parent => $"\"{parent}\""))}]")}})]
        public sealed class R{{revision.Id}} : Migration
        {
            public override void Upgrade(MigrationBuilder op)
            {
                {{revision.Up}}
            }

            public override void Downgrade(MigrationBuilder op) { {{revision.Down}} }
        }
        """));
}
