using System.Globalization;
using Retort.Engine;
using Retort.KillTarget;
using Retort.TestKit.Wire;

namespace Retort.Tests.Engine.KillPoints;

/// <summary>All moments of all statements of the thirty revisions, up and down, as an undisturbed run sends them.</summary>
internal sealed class KillPointList
{
    /// <summary>Every how-manieth point is taken, for a look at another server version say; 1 for all.</summary>
    private const string Every = "RETORT_TEST_KILL_EVERY";

    private const int Revisions = 30;

    private static readonly Lazy<Task<KillPointList>> Lazily = new(FindAsync);

    private KillPointList(IReadOnlyList<KillPoint> points, string head)
    {
        Points = points;
        Head = head;
    }

    /// <summary>The moments after each statement, and before each as well.</summary>
    public IReadOnlyList<KillPoint> Points { get; }

    /// <summary>The moments after each statement, and before the first of each run: before any other is after the one before it.</summary>
    public IReadOnlyList<KillPoint> AfterPoints => [.. Points.Where(point => point.Moment == Moment.After || point.Statement == 1)];

    /// <summary>The catalog and the rows of an undisturbed run.</summary>
    public string Head { get; }

    public static Task<KillPointList> GetAsync() => Lazily.Value;

    /// <summary>
    /// Moments of one run from end to end that has as few transactions as it can. Each takes the whole way, so these are some of them: before the
    /// first statement, after the last ones, and after every twelfth.
    /// </summary>
    public static async Task<IReadOnlyList<KillPoint>> OfOneTransactionAsync()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var points = new List<KillPoint>();

        // As the databases are that lose a run, this one has its tables.
        await new Migrator(ThirtyChain.Chain, database.ConnectionString).EnsureVersionAsync(TestContext.Current.CancellationToken);
        foreach (var up in (bool[])[true, false])
        {
            var sent = await SendAsync(database, up, up ? "head" : "base", TransactionMode.All);
            var revision = up ? 1 : Revisions;
            points.Add(new(up, revision, 1, Moment.Before, sent[0].Sql, TransactionMode.All));
            points.AddRange(sent.Where(statement => statement.Number % 12 == 0 || statement.Number > sent.Count - 4).Select(statement => new KillPoint(up, revision, statement.Number, Moment.After, statement.Sql, TransactionMode.All)));
        }

        return Some(points);
    }

    private static async Task<KillPointList> FindAsync()
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        var direct = new Migrator(ThirtyChain.Chain, database.ConnectionString);
        var points = new List<KillPoint>();
        for (var revision = 1; revision <= Revisions; revision++)
        {
            points.AddRange(await RunAsync(database, true, revision));
        }

        var head = await HeadState.ReadAsync(database);
        for (var revision = Revisions; revision >= 1; revision--)
        {
            points.AddRange(await RunAsync(database, false, revision));
        }

        await direct.UpgradeAsync("head", TestContext.Current.CancellationToken);
        Assert.Equal(head, await HeadState.ReadAsync(database));
        return new(Some(points), head);
    }

    private static IReadOnlyList<KillPoint> Some(IEnumerable<KillPoint> points)
    {
        var every = int.Parse(Environment.GetEnvironmentVariable(Every) ?? "1", CultureInfo.InvariantCulture);
        return [.. points.Where((_, index) => index % every == 0)];
    }

    private static async Task<IReadOnlyList<WireStatement>> SendAsync(PostgresDatabase database, bool up, string target, TransactionMode transaction)
    {
        await using var proxy = WireProxy.Start(database.ConnectionString);
        var migrator = new Migrator(ThirtyChain.Chain, proxy.ConnectionString, new MigratorOptions { Transaction = transaction });
        await (up ? migrator.UpgradeAsync(target, TestContext.Current.CancellationToken) : migrator.DowngradeAsync(target, TestContext.Current.CancellationToken));
        return proxy.Statements;
    }

    /// <summary>One revision, and what is sent for it. How a run begins and ends is the same for all, so the first of each direction has those points.</summary>
    private static async Task<IReadOnlyList<KillPoint>> RunAsync(PostgresDatabase database, bool up, int revision)
    {
        var sent = await SendAsync(database, up, KillPoint.Name(up ? revision : revision - 1), TransactionMode.Each);
        var isFirst = revision == (up ? 1 : Revisions);
        var begin = isFirst ? 0 : sent.TakeWhile(statement => !statement.Sql.Contains("FROM \"public\".\"retort_log\"", StringComparison.Ordinal)).Count() + 1;
        var end = isFirst ? sent.Count : sent.Count - 1;
        return [.. sent.Take(end).Skip(begin).SelectMany(statement => Enum.GetValues<Moment>().Select(moment => new KillPoint(up, revision, statement.Number, moment, statement.Sql)))];
    }
}
