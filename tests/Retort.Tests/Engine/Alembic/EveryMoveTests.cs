using Npgsql;
using Retort.Revisions;
using Retort.Tests.Scripts;

namespace Retort.Tests.Engine.Alembic;

/// <summary>Every command from every state that a branched chain can be in: Retort ends where Alembic does.</summary>
public sealed class EveryMoveTests
{
    private static readonly string[] Ids = ["a1aa", "b1bb", "c1cc", "c2cc", "d1dd", "e1ee", "x1xx", "y1yy", "z1zz"];

    public static TheoryData<bool, string> Moves =>
    [
        .. Ids.Concat(["heads", "head", "side", "side@head", "net@head", "net@heads", "+1", "+2", "side@+1", "net@+1", "net@+2", "e1ee-1", "a1aa+1", "x1xx+2", "y1", "side@d1dd"])
            .Select(target => (true, target)),
        .. Ids.Concat(["base", "side", "net@base", "side@base", "-1", "-2", "side@-1", "net@-1", "net@-2", "e1ee-1", "c1cc@a1aa", "b1bb@a1aa", "d1dd-1", "x1", "net@x1xx"])
            .Select(target => (false, target)),
    ];

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task From_every_state_it_leads_where_Alembic_goes(bool isUp, string target)
    {
        var chain = TwinChain.Branched;
        await using var truth = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var alembic = new AlembicSide(chain.Folder, truth);
        var retort = new Migrator(chain.Chain, database.ConnectionString);
        var compared = 0;
        foreach (var rows in chain.States())
        {
            var from = $"{(isUp ? "upgrade" : "downgrade")} {target} from [{string.Join(' ', rows)}]:";
            await PutAsync(truth, chain, rows);
            var answer = isUp ? await alembic.UpgradeAsync(target) : await alembic.DowngradeAsync(target);
            await PutAsync(database, chain, rows);
            var refusal = await Record.ExceptionAsync(() => isUp
                ? retort.UpgradeAsync(target, TestContext.Current.CancellationToken)
                : retort.DowngradeAsync(target, TestContext.Current.CancellationToken));
            Assert.True(refusal is null or DiagnosticException, $"{from} {refusal}");
            if (answer.Error is not null || IsAnyones(isUp, target, rows, answer))
            {
                continue;
            }

            Assert.True(refusal is null, $"{from} {refusal?.Message}");
            Assert.Equal($"{from} {await StateAsync(truth)}", $"{from} {await StateAsync(database)}");
            compared++;
        }

        Assert.True(compared > 0, "Alembic refused it everywhere.");
    }

    /// <summary>Alembic itself says that <c>-1</c> of several rows is ambiguous, and goes by the order in which the table gives them.</summary>
    private static bool IsAnyones(bool isUp, string target, IReadOnlyList<string> rows, AlembicAnswer answer) =>
        !isUp && target is ['-', ..] && (rows.Count > 1 || answer.Warnings.Any(warning => warning.Contains("ambiguous", StringComparison.Ordinal)));

    /// <summary>Brings a database to a state at once, tables and rows, whoever had moved it before.</summary>
    private static async Task PutAsync(PostgresDatabase database, TwinChain chain, IReadOnlyList<string> rows)
    {
        await using var connection = await database.OpenAsync();
        await using var batch = connection.CreateBatch();
        string[] statements =
        [
            .. Ids.Select(id => $"DROP TABLE IF EXISTS t_{id}"),
            .. chain.Applied(rows).Select(id => $"CREATE TABLE t_{id} ()"),
            "CREATE TABLE IF NOT EXISTS alembic_version (version_num varchar(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
            "DELETE FROM alembic_version",
            .. rows.Select(row => $"INSERT INTO alembic_version VALUES ('{row}')"),
        ];
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> StateAsync(PostgresDatabase database) =>
        $"{await database.RowsAsync()}; {await database.ScalarAsync("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relname LIKE 't\\_%'")}";
}
