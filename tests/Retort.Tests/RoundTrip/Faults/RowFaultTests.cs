using Retort.RoundTrip;
using Retort.Schema;
using Retort.Tests.Compilation;

namespace Retort.Tests.RoundTrip.Faults;

/// <summary>Rows that a downgrade forgets, and upgrades that do not do the same twice.</summary>
public sealed class RowFaultTests
{
    [Theory]
    [InlineData(
        "CREATE TABLE users (id integer, name text);",
        "INSERT INTO users VALUES (1, 'a');",
        "",
        "RET5113: The downgrade of revision 0001 does not restore the rows that were there before its upgrade: table public.users has 1 row, had 0; new: (1,a)")]
    [InlineData(
        "CREATE TABLE users (id integer, name text); INSERT INTO users VALUES (1, 'a'), (2, 'b');",
        "UPDATE users SET name = upper(name);",
        "UPDATE users SET name = 'a';",
        "RET5113: The downgrade of revision 0001 does not restore the rows that were there before its upgrade: table public.users: rows differ, of 2; gone: (2,b); new: (2,a)")]
    [InlineData(
        "CREATE TABLE users (id integer); INSERT INTO users VALUES (1);",
        "DELETE FROM users;",
        "",
        "RET5113: The downgrade of revision 0001 does not restore the rows that were there before its upgrade: table public.users has 0 rows, had 1; gone: (1)")]
    [InlineData(
        "CREATE TABLE users (id integer, t text); INSERT INTO users VALUES (1, 'a'), (2, NULL);",
        "UPDATE users SET id = 3 WHERE id = 1;",
        "",
        "RET5113: The downgrade of revision 0001 does not restore the rows that were there before its upgrade: table public.users: rows differ, of 2; gone: (1,a); new: (3,a)")]
    [InlineData(
        "CREATE TABLE users (name text);",
        "INSERT INTO users VALUES (repeat('x', 1000000));",
        "",
        "RET5113: The downgrade of revision 0001 does not restore the rows that were there before its upgrade: table public.users has 1 row, had 0; new: (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...")]
    [InlineData(
        "CREATE SEQUENCE numbers;",
        "DO $$ BEGIN EXECUTE format('CREATE TABLE t%s (id integer)', nextval('numbers')); END $$;",
        "DROP TABLE t1;",
        "RET5111: The second upgrade to revision 0001, after its downgrade, does not do what the first did: table public.t1 is gone; table public.t2 is left over")]
    [InlineData(
        "",
        "CREATE TABLE users (id integer); DO $$ BEGIN IF obj_description('public'::regnamespace) IS NOT NULL THEN CREATE INDEX ix ON users (id); END IF; END $$; COMMENT ON SCHEMA public IS NULL;",
        "DROP TABLE users;",
        "RET5110: The downgrade of revision 0001 does not restore what was there before its upgrade: schema public: comment is none, was \"standard public schema\"")]
    public async Task A_fault_beyond_the_schema_is_found(string setup, string up, string down, string expected)
    {
        var source = new TripSource();
        source.Add("one", setup, up, down);

        var trip = await new RoundTripRun(SourceCompiler.Chain(source.ToString()), TestServer.Shared, new QualifiedName(null, "alembic_version"), (_, _, _) => { }, _ => { })
            .RunAsync(source.Id("one"), TestContext.Current.CancellationToken);

        Assert.Equal(TripOutcome.Failed, trip.Outcome);
        Assert.Contains($"error {expected}. ", Assert.Single(trip.Diagnostics).ToString(), StringComparison.Ordinal);
    }
}
