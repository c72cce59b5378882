using System.Net;
using System.Net.Sockets;
using Npgsql;
using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>A server of PostgreSQL's own programs, in a temporary folder and on a loopback port.</summary>
internal sealed class LocalCluster : IScratchHost
{
    private const int Attempts = 5;
    private const int ShownLines = 20;

    // The number in the file may be somebody else's by now, if the server has died on its own.
    private const string KeeperScript =
        """
        read -r server <"$1/data/postmaster.pid" 2>/dev/null &&
          case $(cat "/proc/$server/comm" 2>/dev/null || ps -o comm= -p "$server") in
            *postgres*) "$2" stop -s -D "$1/data" -m immediate -w -t 10 ;;
          esac
        rm -rf -- "$1"
        """;

    private readonly PostgresPrograms _programs;
    private readonly string _folder;
    private readonly string _password = LoopbackConnection.NewPassword();
    private readonly Keeper _keeper;
    private readonly ExitCleanup _atExit;
    private int _port;

    private LocalCluster(PostgresPrograms programs, string folder)
    {
        _programs = programs;
        _folder = folder;
        _keeper = Keeper.Start(KeeperScript, asServerUser: true, folder, programs["pg_ctl"]);
        _atExit = ExitCleanup.Register(Stop);
    }

    public ScratchKind Kind => ScratchKind.Local;

    public string Place => $"of {_programs.Folder}";

    public string? Program => _programs["postgres"];

    public NpgsqlConnectionStringBuilder Connection => LoopbackConnection.To(_port, _password);

    private string Data => Path.Combine(_folder, "data");

    private string Log => Path.Combine(_folder, "log");

    /// <summary>Starts one.</summary>
    /// <exception cref="DiagnosticException">RET5102.</exception>
    public static async Task<LocalCluster> StartAsync(PostgresPrograms programs, ScratchOptions options, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.StartTimeout);
        LocalCluster? cluster = null;
        try
        {
            cluster = new LocalCluster(programs, await ScratchFolder.CreateAsync());
            await cluster.InitialiseAsync(limit.Token);
            await cluster.LaunchAsync(limit.Token);
            return cluster;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw cluster?.Fault($"it took longer than {options.StartTimeout.TotalSeconds:0} seconds") ?? Rules.ScratchFailed.Error("A throwaway PostgreSQL did not start in time.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Rules.ScratchFailed.Error($"The throwaway PostgreSQL of {programs.Folder} did not start: {exception.Message}");
        }
        finally
        {
            if (cluster is { _port: 0 })
            {
                await cluster.DisposeAsync();
            }
        }
    }

    /// <summary>Takes away what killed processes left. Throws nothing.</summary>
    public static void Sweep()
    {
        foreach (var folder in ScratchFolder.FindStale())
        {
            Postmaster.Find(Path.Combine(folder, "data"))?.Stop();
            ScratchFolder.Delete(folder);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(Task.Run(Stop));

    private async Task InitialiseAsync(CancellationToken cancellationToken)
    {
        // The server's user has to read it, and nobody else gets into the folder.
        var verifier = Path.Combine(_folder, "verifier");
        await File.WriteAllTextAsync(verifier, ScramVerifier.Create(_password), cancellationToken);
        var command = ServerUser.Command(
            _programs["initdb"], "-D", Data, "-U", LoopbackConnection.User, "--auth=scram-sha-256", $"--pwfile={verifier}", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions");
        var result = await OutsideProcess.RunAsync(command, Timeout.InfiniteTimeSpan, SetEnvironment, cancellationToken);
        File.Delete(verifier);
        if (!result.Succeeded)
        {
            throw Fault(result.LastWords, OutsideResult.Lines(result.Error));
        }
    }

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            await File.AppendAllLinesAsync(Path.Combine(Data, "postgresql.conf"), LocalSettings.Lines(_folder, port), cancellationToken);
            if (await TryLaunchAsync(cancellationToken))
            {
                _port = port;
                return;
            }

            // Somebody else may have taken the port in between.
            var log = await ReadLogAsync();
            if (attempt == Attempts || !log.Contains("could not bind", StringComparison.Ordinal))
            {
                var lines = OutsideResult.Lines(log).ToList();
                throw Fault(lines.Find(line => line.Contains("FATAL:", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "it ended without a word", lines);
            }

            File.Delete(Log);
        }
    }

    // pg_ctl makes the server a session of its own, so that Ctrl+C does not reach it before this process has had its say, and on Windows takes an
    // administrator's rights away. It looks only ten times a second whether the server is ready.
    private async Task<bool> TryLaunchAsync(CancellationToken cancellationToken)
    {
        using var stop = new CancellationTokenSource();
        var command = ServerUser.Command(_programs["pg_ctl"], "start", "-D", Data, "-l", Log, "-w", "-t", "3600", "-s");
        var starting = OutsideProcess.RunAsync(command, Timeout.InfiniteTimeSpan, SetEnvironment, stop.Token);
        while (!starting.IsCompleted)
        {
            if (Postmaster.Find(Data) is { IsReady: true })
            {
                return true;
            }

            if (cancellationToken.IsCancellationRequested)
            {
                // A server that is killed leaves shared memory behind, one that is stopped does not.
                Postmaster.Find(Data)?.Stop();
                await stop.CancelAsync();
                await Task.WhenAny(starting);
                cancellationToken.ThrowIfCancellationRequested();
            }

            await Task.WhenAny(starting, Task.Delay(10, CancellationToken.None));
        }

        return (await starting).Succeeded;
    }

    private void Stop()
    {
        _atExit.Dispose();
        Postmaster.Find(Data)?.Stop();
        ScratchFolder.Delete(_folder);
        _keeper.Dispose();
    }

    private DiagnosticException Fault(string why, IEnumerable<string>? log = null) => new(
        Rules.ScratchFailed.At(null, $"The throwaway PostgreSQL of {_programs.Folder} did not start: {why}") with { Notes = [.. (log ?? OutsideResult.Lines(ReadLogAsync().GetAwaiter().GetResult())).TakeLast(ShownLines)] });

    private async Task<string> ReadLogAsync()
    {
        try
        {
            return await File.ReadAllTextAsync(Log);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // The server takes defaults from variables that are meant for clients; and its messages are read here.
    private static void SetEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal) || name.StartsWith("LC_", StringComparison.Ordinal)).ToList())
        {
            environment.Remove(name);
        }

        environment["LC_ALL"] = "C";
        environment["TZ"] = "UTC";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
