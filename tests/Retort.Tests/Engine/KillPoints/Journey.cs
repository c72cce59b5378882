using Retort.KillTarget;
using Retort.TestKit.Wire;

namespace Retort.Tests.Engine.KillPoints;

/// <summary>A database that is brought to a kill point, loses its run there, and is brought to the head by the next one; over and over.</summary>
internal sealed class Journey : IAsyncDisposable
{
    private readonly PostgresDatabase _database;
    private readonly Migrator _direct;

    private Journey(PostgresDatabase database)
    {
        _database = database;
        _direct = new Migrator(ThirtyChain.Chain, database.ConnectionString);
    }

    public PostgresDatabase Database => _database;

    public static async Task<Journey> BeginAsync(PostgresDatabase database)
    {
        var journey = new Journey(database);
        await journey._direct.UpgradeAsync("head", TestContext.Current.CancellationToken);
        return journey;
    }

    /// <summary>Goes to where the run of a point starts, and puts a proxy before the database that does something there.</summary>
    public async Task<WireProxy> PrepareAsync(KillPoint point, Func<Task<Verdict>> act)
    {
        await _direct.DowngradeAsync(point.Start, TestContext.Current.CancellationToken);
        return WireProxy.Start(_database.ConnectionString, Hooks.At(point.Statement, point.Moment, act));
    }

    /// <summary>The run that is going to lose its connection.</summary>
    public static async Task<Exception?> RunAsync(KillPoint point, WireProxy proxy)
    {
        var migrator = new Migrator(ThirtyChain.Chain, proxy.ConnectionString, new MigratorOptions { Transaction = point.Transaction });
        return await Record.ExceptionAsync(() => point.Up
            ? migrator.UpgradeAsync(point.Target, TestContext.Current.CancellationToken)
            : migrator.DowngradeAsync(point.Target, TestContext.Current.CancellationToken));
    }

    /// <summary>The next run, and what is wrong afterwards; null when nothing is.</summary>
    public async Task<string?> RecoverAsync(KillPoint point, string head)
    {
        try
        {
            await _direct.UpgradeAsync("head", TestContext.Current.CancellationToken);
            var state = await HeadState.ReadAsync(_database);
            return state == head ? null : $"{point}\nThe catalog differs:\n{Difference(head, state)}";
        }
        catch (Exception exception) when (exception is Revisions.DiagnosticException or Npgsql.NpgsqlException)
        {
            return $"{point}\n{exception.Message}\n{string.Join('\n', (exception as Revisions.DiagnosticException)?.Diagnostics.SelectMany(diagnostic => diagnostic.Notes) ?? [])}";
        }
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        return string.Join('\n', [.. left.Except(right).Select(line => $"- {line}"), .. right.Except(left).Select(line => $"+ {line}")]);
    }
}
