using System.Collections.Concurrent;
using System.Globalization;
using Retort.KillTarget;
using Retort.TestKit.Processes;
using Retort.TestKit.Wire;

namespace Retort.Tests.Engine.KillPoints;

/// <summary>
/// A run of thirty revisions that mix transactional steps, concurrent indexes, detached partitions and enum values is ended at every statement, up
/// and down, in four ways. The next <c>upgrade head</c> ends at the head, with the catalog and the rows of a run that nobody disturbed.
/// </summary>
public sealed class KillPointTests
{
    /// <summary>How many databases are on the way at once.</summary>
    private const int Together = 8;

    [Fact]
    public async Task A_process_that_is_killed_before_or_after_any_statement_is_made_good_by_the_next_run()
    {
        var list = await KillPointList.GetAsync();
        await using var pool = new WarmPool("Retort.KillTarget", size: 2, () => null);
        await InBatchesAsync(list.Points, list.Head, () => PostgresServer.Shared.CreateDatabaseAsync(), async (points, journeys, proxies, reached) =>
        {
            await using var process = await pool.TakeAsync();
            string Connections(bool up) => string.Join('\n', points.Zip(proxies).Where(pair => pair.First.Up == up).Select(pair => pair.Second.ConnectionString));
            var up = points[0].Up;
            Assert.All(points, point => Assert.Equal(up, point.Up));
            var running = process.RunAsync(new Job(Connections(up), up ? "up" : "down", points[0].Target, ThirtyChain.Name));
            await ReachedAsync(reached, running);
            await process.KillAsync();
            Assert.Equal(JobEnding.Died, (await running).Ending);
        });
    }

    [Fact]
    public async Task A_connection_that_is_cut_at_any_statement_is_made_good_by_the_next_run()
    {
        var list = await KillPointList.GetAsync();
        await OneByOneAsync(list.AfterPoints, list.Head, (_, _) => Task.FromResult(Verdict.Cut));
    }

    [Fact]
    public async Task With_one_transaction_for_all_revisions_a_cut_connection_is_made_good_too()
    {
        var list = await KillPointList.GetAsync();
        await OneByOneAsync(await KillPointList.OfOneTransactionAsync(), list.Head, (_, _) => Task.FromResult(Verdict.Cut));
    }

    [Fact]
    public async Task A_session_that_is_terminated_at_any_statement_is_made_good_by_the_next_run()
    {
        var list = await KillPointList.GetAsync();
        await OneByOneAsync(list.AfterPoints, list.Head, async (journey, _) =>
        {
            await journey.Database.ExecuteAsync(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'retort'");
            return Verdict.Pass;
        });
    }

    [Fact]
    public async Task A_server_that_is_stopped_at_once_at_any_statement_is_made_good_by_the_next_run()
    {
        var list = await KillPointList.GetAsync();
        await using var server = await PostgresServer.StartAsync();
        await InBatchesAsync(list.AfterPoints, list.Head, () => server.CreateDatabaseAsync(), async (points, journeys, proxies, reached) =>
        {
            var runs = points.Zip(proxies).Select(pair => Task.Run(() => Journey.RunAsync(pair.First, pair.Second))).ToList();
            await ReachedAsync(reached, Task.WhenAny(runs));
            await server.StopImmediatelyAsync();
            foreach (var proxy in proxies)
            {
                proxy.CutClients();
            }

            var endings = await Task.WhenAll(runs);
            await server.StartAgainAsync();
            Assert.All(points.Zip(endings), pair => AssertLost(pair.First, pair.Second));
        });
    }

    /// <summary>The run says what happened; but when it was letting go of its lock, it had done its work.</summary>
    private static void AssertLost(KillPoint point, Exception? exception)
    {
        if (exception is not null || !point.Sql.Contains("pg_advisory_unlock", StringComparison.Ordinal))
        {
            Assert.StartsWith("RET50", Assert.IsType<Revisions.DiagnosticException>(exception).Diagnostics[0].Code, StringComparison.Ordinal);
        }
    }

    /// <summary>Each database on its own way.</summary>
    private static async Task OneByOneAsync(IReadOnlyList<KillPoint> points, string head, Func<Journey, KillPoint, Task<Verdict>> act)
    {
        var queue = new ConcurrentQueue<KillPoint>(points);
        var failures = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var journey = await Journey.BeginAsync(await PostgresServer.Shared.CreateDatabaseAsync());
            while (queue.TryDequeue(out var point) && failures.Count < 10)
            {
                var isReached = false;
                await using (var proxy = await journey.PrepareAsync(point, () =>
                {
                    isReached = true;
                    return act(journey, point);
                }))
                {
                    var exception = await Journey.RunAsync(point, proxy);
                    await proxy.SessionsEndedAsync();

                    if (!isReached || Record.Exception(() => AssertLost(point, exception)) is not null)
                    {
                        failures.Add($"{point}\nThe run was not disturbed, or does not say how: {exception}");
                    }
                }

                if (await journey.RecoverAsync(point, head) is { } failure)
                {
                    failures.Add(failure);
                    return;
                }
            }
        })));
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    /// <summary>Several databases are brought to their points, and all lose their runs at one blow.</summary>
    private static async Task InBatchesAsync(
        IReadOnlyList<KillPoint> points,
        string head,
        Func<Task<PostgresDatabase>> create,
        Func<IReadOnlyList<KillPoint>, IReadOnlyList<Journey>, IReadOnlyList<WireProxy>, IReadOnlyList<Task>, Task> blow)
    {
        var journeys = new List<Journey>();
        try
        {
            for (var i = 0; i < Together; i++)
            {
                journeys.Add(await Journey.BeginAsync(await create()));
            }

            foreach (var batch in points.GroupBy(point => point.Up).SelectMany(direction => direction.Chunk(Together)))
            {
                TaskCompletionSource[] reached = [.. batch.Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
                var forever = new TaskCompletionSource<Verdict>(TaskCreationOptions.RunContinuationsAsynchronously);
                var proxies = await Task.WhenAll(batch.Select((point, i) => journeys[i].PrepareAsync(point, () =>
                {
                    reached[i].TrySetResult();
                    return forever.Task;
                })));
                await blow(batch, journeys, proxies, [.. reached.Select(source => source.Task)]);
                forever.SetResult(Verdict.Cut);
                foreach (var proxy in proxies)
                {
                    await proxy.SessionsEndedAsync();
                    await proxy.DisposeAsync();
                }

                var failures = await Task.WhenAll(batch.Select((point, i) => Task.Run(() => journeys[i].RecoverAsync(point, head))));
                Assert.True(Array.TrueForAll(failures, failure => failure is null), string.Join("\n\n", failures.OfType<string>()));
            }
        }
        finally
        {
            foreach (var journey in journeys)
            {
                await journey.DisposeAsync();
            }
        }
    }

    /// <summary>Waits until all are at their points; one that ends before has missed it.</summary>
    private static async Task ReachedAsync(IReadOnlyList<Task> reached, Task running)
    {
        var all = Task.WhenAll(reached);
        if (await Task.WhenAny(all, running) != all)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"A run ended before its point was reached: {reached.Count(task => !task.IsCompleted)} were not. {Describe(running)}"));
        }
    }

    private static string Describe(Task running) => running switch
    {
        Task<JobResult> { IsCompletedSuccessfully: true } job => job.Result.ToString(),
        Task<Task<Exception?>> { IsCompletedSuccessfully: true } run => $"{(run.Result.IsCompletedSuccessfully ? run.Result.Result : run.Result.Exception)}",
        _ => "",
    };
}
