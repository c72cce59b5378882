using Retort.Revisions;

namespace Retort.Tests.Engine.Alembic;

/// <summary>Every command from every state that a branched chain can be in: Retort ends where Alembic does.</summary>
/// <param name="truth">Where Alembic works.</param>
/// <param name="database">Where Retort does. Its log grows with every test, and most of what it says is of states that somebody else has changed since.</param>
public sealed class EveryMoveTests(DatabaseFixture truth, SecondDatabaseFixture database) : IClassFixture<DatabaseFixture>, IClassFixture<SecondDatabaseFixture>
{
    private const string State = """
        SELECT concat_ws('; ',
            (SELECT string_agg(version_num, ' ' ORDER BY version_num) FROM alembic_version),
            (SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relname LIKE 't\_%'))
        """;

    private static readonly string[] Ids = ["a1aa", "b1bb", "c1cc", "c2cc", "d1dd", "e1ee", "x1xx", "y1yy", "z1zz"];

    /// <summary>There are two heads; two revisions stand on the first; and a merge has two below it.</summary>
    private static readonly string[] AlwaysRefused = ["head", "a1aa+1", "d1dd-1"];

    public static TheoryData<bool, string> Moves =>
    [
        .. ((string[])["a1aa", "b1bb", "c2cc", "d1dd", "e1ee", "y1yy", "z1zz", "heads", "head", "side", "side@head", "net@head", "+1", "+2", "side@+1", "net@+2",
            "e1ee-1", "a1aa+1", "x1xx+2", "y1", "side@d1dd"]).Select(target => (true, target)),
        .. ((string[])["a1aa", "b1bb", "c1cc", "d1dd", "x1xx", "y1yy", "base", "net@base", "side@base", "-1", "-2", "side@-1", "net@-2", "e1ee-1", "b1bb@a1aa",
            "d1dd-1", "net@x1xx"]).Select(target => (false, target)),
    ];

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task From_every_state_it_leads_where_Alembic_goes(bool isUp, string target)
    {
        var chain = TwinChain.Branched;
        var alembic = new AlembicSide(chain.Folder, truth.Database);
        var retort = new Migrator(chain.Chain, database.Database.ConnectionString);
        var compared = 0;
        var moved = 0;
        foreach (var rows in chain.States())
        {
            var from = $"{(isUp ? "upgrade" : "downgrade")} {target} from [{string.Join(' ', rows)}]:";
            await PutAsync(truth.Database, chain, rows);
            var answer = isUp ? await alembic.UpgradeAsync(target) : await alembic.DowngradeAsync(target);
            await PutAsync(database.Database, chain, rows);
            var refusal = await Record.ExceptionAsync(() => isUp
                ? retort.UpgradeAsync(target, TestContext.Current.CancellationToken)
                : retort.DowngradeAsync(target, TestContext.Current.CancellationToken));
            Assert.True(refusal is null or DiagnosticException, $"{from} {refusal}");
            if (answer.Error is { } error)
            {
                // What Alembic refuses changes nothing here either, but for steps from where the database is: where only one can be meant it is taken.
                var state = await database.Database.ScalarAsync(State);
                await PutAsync(database.Database, chain, rows);
                moved += Equals(state, await database.Database.ScalarAsync(State)) ? 0 : 1;
                Assert.True(moved == 0 || IsFromHere(target), $"{from} {error}");
                continue;
            }

            if (IsAnyones(isUp, target, rows, answer))
            {
                continue;
            }

            Assert.True(refusal is null, $"{from} {refusal?.Message}");
            Assert.Equal($"{from} {await truth.Database.ScalarAsync(State)}", $"{from} {await database.Database.ScalarAsync(State)}");
            compared++;
        }

        Assert.True(compared + moved > 0 || AlwaysRefused.Contains(target), "It was refused everywhere.");
    }

    private static bool IsFromHere(string target) => target[(target.IndexOf('@', StringComparison.Ordinal) + 1)..] is ['+' or '-', ..];

    /// <summary>Alembic itself says that <c>-1</c> of several rows is ambiguous, and goes by the order in which the table gives them.</summary>
    private static bool IsAnyones(bool isUp, string target, IReadOnlyList<string> rows, AlembicAnswer answer) =>
        !isUp && target is ['-', ..] && (rows.Count > 1 || answer.Warnings.Any(warning => warning.Contains("ambiguous", StringComparison.Ordinal)));

    /// <summary>Brings a database to a state at once, tables and rows, whoever had moved it before.</summary>
    private static Task PutAsync(PostgresDatabase database, TwinChain chain, IReadOnlyList<string> rows) => database.ExecuteAsync($"""
        DO $$
        BEGIN
            SET LOCAL client_min_messages = warning;
            {string.Concat(Ids.Select(id => $"DROP TABLE IF EXISTS t_{id}; "))}
            {string.Concat(chain.Applied(rows).Select(id => $"CREATE TABLE t_{id} (); "))}
            CREATE TABLE IF NOT EXISTS alembic_version (version_num varchar(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
            DELETE FROM alembic_version;
            {string.Concat(rows.Select(row => $"INSERT INTO alembic_version VALUES ('{row}'); "))}
        END
        $$
        """);
}
