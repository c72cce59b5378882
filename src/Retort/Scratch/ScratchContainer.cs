using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Retort.Postgres;
using Retort.Revisions;

namespace Retort.Scratch;

/// <summary>A server in a container, its data in memory and its port on loopback only.</summary>
internal sealed class ScratchContainer : IScratchHost
{
    private const string Label = "dev.retort.scratch";
    private const string PasswordVariable = "POSTGRES_PASSWORD";
    private const int ShownLines = 20;

    // An engine may still be making the container when it is told to remove it, so it is told again.
    private const string KeeperScript =
        """
        "$1" rm -f -v "$2"
        sleep 2
        "$1" rm -f -v "$2"
        """;

    private static readonly TimeSpan CommandLimit = TimeSpan.FromSeconds(30);

    private readonly ContainerEngine _engine;
    private readonly string _image;
    private readonly string _name = ScratchName.Next('-');
    private readonly string _password = LoopbackConnection.NewPassword();
    private readonly Keeper _keeper;
    private readonly ExitCleanup _atExit;
    private OutsideProcess? _client;
    private int? _port;
    private bool _isReady;

    private ScratchContainer(ContainerEngine engine, string image)
    {
        _engine = engine;
        _image = image;
        _keeper = Keeper.Start(KeeperScript, asServerUser: false, engine.Program, _name);
        _atExit = ExitCleanup.Register(Remove);
    }

    public ScratchKind Kind => ScratchKind.Container;

    public string Place => $"in a container of {_image} ({_engine.Name})";

    public string? Program => null;

    public NpgsqlConnectionStringBuilder Connection => LoopbackConnection.To(_port!.Value, _password);

    /// <summary>Starts one.</summary>
    /// <exception cref="DiagnosticException">RET5105.</exception>
    public static async Task<ScratchContainer> StartAsync(ContainerEngine engine, ScratchOptions options, CancellationToken cancellationToken)
    {
        await SweepAsync(engine, cancellationToken);
        var image = await ContainerImage.EnsureAsync(engine, options.Image, options.Tell, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.StartTimeout);
        var container = new ScratchContainer(engine, image);
        try
        {
            container._client = OutsideProcess.Start(container.RunCommand(), environment => environment[PasswordVariable] = container._password);
            await container.WaitAsync(limit.Token);
            container._isReady = true;
            return container;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw container.Fault($"it took longer than {options.StartTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} seconds");
        }
        finally
        {
            if (!container._isReady)
            {
                await container.DisposeAsync();
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(Task.Run(Remove));

    private static async Task SweepAsync(ContainerEngine engine, CancellationToken cancellationToken)
    {
        var list = await engine.RunAsync(CommandLimit, cancellationToken, "ps", "-a", "--filter", $"label={Label}", "--format", "{{.Names}}");
        string[] stale = [.. OutsideResult.Lines(list.Output).Select(line => line.Trim()).Where(name => ScratchName.Read(name, '-') is { IsStale: true })];
        if (list.Succeeded && stale.Length > 0)
        {
            await engine.RunAsync(CommandLimit, cancellationToken, ["rm", "-f", "-v", .. stale]);
        }
    }

    // The command stays, so that it is seen at once when the container ends, with all that it says. The password is in its environment, not among its
    // arguments. The data is in a place of its own: the one of the official image is another one since version 18.
    private string[] RunCommand() =>
    [
        _engine.Program, "run", "--rm", "--pull=never", "--name", _name,
        "--label", $"{Label}=1", "--label", $"{Label}.process={ProcessIdentity.Current.Id.ToString(CultureInfo.InvariantCulture)}", "--label", $"{Label}.machine={Environment.MachineName}",
        "-p", $"{LoopbackConnection.Host}::5432", "--tmpfs", "/retort-scratch", "--shm-size", "256m",
        "-e", PasswordVariable, "-e", $"POSTGRES_USER={LoopbackConnection.User}", "-e", "POSTGRES_DB=postgres", "-e", "PGDATA=/retort-scratch/data",
        "-e", "POSTGRES_INITDB_ARGS=--no-sync --locale=C --encoding=UTF8", "-e", "POSTGRES_HOST_AUTH_METHOD=scram-sha-256",
        _image, "postgres", .. LocalSettings.Common.SelectMany(setting => (string[])["-c", setting]),
    ];

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var sinceAsked = Stopwatch.StartNew();
        var readyInside = 0;
        while (true)
        {
            if (_client!.HasEnded)
            {
                var result = await _client.EndAsync(CommandLimit, cancellationToken);
                throw Fault(result.LastWords);
            }

            _port ??= await FindPortAsync(cancellationToken);
            if (_port is not null && await AnswersAsync(cancellationToken))
            {
                return;
            }

            // The first server of the official image listens on a socket only, so an answer on TCP is one of the true server.
            if (sinceAsked.Elapsed > TimeSpan.FromSeconds(5))
            {
                readyInside += (await _engine.RunAsync(CommandLimit, cancellationToken, "exec", _name, "pg_isready", "-q", "-h", LoopbackConnection.Host)).Succeeded ? 1 : 0;
                sinceAsked.Restart();
                if (readyInside == 3)
                {
                    throw Fault(
                        $"PostgreSQL runs in it, but port {_port?.ToString(CultureInfo.InvariantCulture)} of {LoopbackConnection.Host} does not lead there. If this runs in a container itself, and the engine "
                        + "outside of it, set MigrationsScratchDatabase to Local or Server");
                }
            }

            await Task.Delay(100, cancellationToken);
        }
    }

    private async Task<int?> FindPortAsync(CancellationToken cancellationToken)
    {
        var result = await _engine.RunAsync(CommandLimit, cancellationToken, "port", _name, "5432/tcp");
        return result.Succeeded && int.TryParse(result.Output.Split('\n')[0].Trim().Split(':')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        var builder = Connection;
        builder.Timeout = 5;
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState.StartsWith("28", StringComparison.Ordinal))
        {
            throw Fault($"its server refuses the login, so the image does not keep to the conventions of the official one: {exception.MessageText}");
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
        {
            return false;
        }
    }

    private void Remove()
    {
        _atExit.Dispose();
        _client?.Kill();
        for (var attempt = 1; attempt <= (_isReady ? 1 : 3); attempt++)
        {
            Thread.Sleep(attempt == 1 ? 0 : 300);
            _engine.RunAsync(CommandLimit, CancellationToken.None, "rm", "-f", "-v", _name).GetAwaiter().GetResult();
        }

        _keeper.Dispose();
        _client?.Dispose();
    }

    private DiagnosticException Fault(string why) => new(
        Rules.ScratchContainerFailed.At(null, $"The container of {_image} ({_engine.Name}) did not start: {Hide(why)}") with { Notes = [.. OutsideResult.Lines(Hide(_client?.Said ?? "")).TakeLast(ShownLines)] });

    private string Hide(string text) => SecretText.Redact(text, [_password]);
}
